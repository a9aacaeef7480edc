# corpus: select=string-ids
from keras.layers import Conv2D, Dense

SHAPE = dict(kernel_constraint='maxnorm', bias_initializer='constant', activation='relu')
LOOSE = {'kernel_regularizer': None, 'bias_constraint': 'nonneg'}
Conv2D(8, (3, 3), **SHAPE)
Dense(4, **SHAPE)
Dense(4, **LOOSE)
