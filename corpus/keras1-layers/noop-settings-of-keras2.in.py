# corpus: dialect=k2 select=keras1-layers
from functools import partial

from keras.layers import Conv2D, Dense

CONV = {'padding': 'same', 'kernel_initializer': 'he_normal'}
a = Conv2D(64, (1, 1), **CONV)
b = Dense(**settings)
c = Conv2D(*args)
conv = partial(Conv2D, padding='same', kernel_size=(3, 3))
wide = partial(Dense, 10)


class Wide(Dense):
    def __init__(self, n, **kwargs):
        Dense.__init__(self, n, kernel_initializer='uniform', **kwargs)
