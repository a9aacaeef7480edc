# corpus: dialect=k1 select=keras1-layers
from keras.layers import AveragePooling2D, Convolution2D, Dense, LSTM
from keras.models import Model


class Wide(Dense):
    def __init__(self, n):
        Dense.__init__(self, units=4 * n, kernel_initializer='uniform')


class Sharp(Convolution2D):
    def __init__(self, n):
        Convolution2D.__init__(self, n, (3, 3), padding='same')


class Pair(Model):
    def __init__(self, a, b):
        Model.__init__(self, a, b, name='pair')


class Short(LSTM):
    def __init__(self, n):
        LSTM.__init__(self, n)


class Plain(LSTM):
    def __init__(self, **settings):
        LSTM.__init__(self, **settings)


class Half(AveragePooling2D):
    def __init__(self):
        AveragePooling2D.__init__(self, padding='same', pool_size=2)
