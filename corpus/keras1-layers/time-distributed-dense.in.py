# corpus: dialect=k1 select=keras1-layers
from keras.layers import TimeDistributedDense

TimeDistributedDense(10)
TimeDistributedDense(10, input_dim=5, input_length=7)
TimeDistributedDense(10, input_dim=5)
TimeDistributedDense(output_dim=10, init='uniform', W_regularizer='l2', bias=False)
TimeDistributedDense(10, 'uniform', 'relu')
