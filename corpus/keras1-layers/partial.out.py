# corpus: dialect=k1 select=keras1-layers
from functools import partial

from keras.layers import Convolution2D, Dense

wide = partial(Dense, kernel_initializer='uniform', use_bias=False)
square = partial(
    Convolution2D,
    padding='same',  # padded
    data_format='channels_last',
)
layers = {'dense': partial(Dense, kernel_initializer='normal')}
a = wide(10)
b = wide(20, activation='relu')
c = square(filters=64, kernel_size=3)


def conv(x, units, make=partial(Dense, kernel_regularizer='l2')):
    inner = partial(Convolution2D, strides=(2, 2))
    return make(units)(inner(units, kernel_size=(3, 3))(x))
