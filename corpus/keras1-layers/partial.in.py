# corpus: dialect=k1 select=keras1-layers
from functools import partial

from keras.layers import Convolution2D, Dense

wide = partial(Dense, init='uniform', bias=False)
square = partial(
    Convolution2D,
    border_mode='same',  # padded
    dim_ordering='tf',
)
layers = {'dense': partial(Dense, init='normal')}
a = wide(10)
b = wide(20, activation='relu')
c = square(filters=64, kernel_size=3)


def conv(x, units, make=partial(Dense, W_regularizer='l2')):
    inner = partial(Convolution2D, subsample=(2, 2))
    return make(units)(inner(units, kernel_size=(3, 3))(x))
