# corpus: select=string-ids
from keras.layers import Conv2D, Dense

SHAPE = dict(kernel_constraint='max_norm', bias_initializer='zeros', activation='relu')
LOOSE = {'kernel_regularizer': None, 'bias_constraint': 'non_neg'}
Conv2D(8, (3, 3), **SHAPE)
Dense(4, **SHAPE)
Dense(4, **LOOSE)
