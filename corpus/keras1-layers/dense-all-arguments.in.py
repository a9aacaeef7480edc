# corpus: dialect=k1 select=keras1-layers
from keras.layers import Dense

Dense(output_dim=10, input_dim=784, init='uniform')
Dense(10, 'uniform', 'softmax')
Dense(10, W_regularizer='l2', b_regularizer='l1', activity_regularizer='l2', W_constraint='nonneg', b_constraint='nonneg')
Dense(10, bias=False, name='logits')
Dense(10, activation='softmax')
Dense(init='normal', output_dim=10, activation='relu', input_shape=(784,))
