# corpus: dialect=k1 select=keras1-layers
from keras.layers import Embedding

Embedding(1000, 64, init='uniform', W_regularizer='l2', W_constraint='nonneg')
Embedding(input_dim=1000, output_dim=64, init='normal', mask_zero=True)
Embedding(1000, 64, 'uniform')
Embedding(1000, 64, init='uniform', dropout=0.)
Embedding(1000, 64, init='uniform', input_length=100)
