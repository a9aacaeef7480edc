# corpus: dialect=k1 select=keras1-layers
from keras.layers import Convolution2D, Dense
from keras.models import Model


class Sharp(Convolution2D):
    def __init__(self, filters, **kwargs):
        super().__init__(filters, 3, 3, border_mode='same', **kwargs)


class Wide(Dense):
    def __init__(self, n):
        super(Wide, self).__init__(output_dim=4 * n, init='uniform')


class Pair(Model):
    def __init__(self, a, b):
        super(Pair, self).__init__(input=a, output=b)
