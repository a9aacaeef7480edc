# corpus: dialect=k1
from project.layers import Deconvolution2D


class Convolution2D:
    def __init__(self, nb_filter, nb_row, nb_col, border_mode='valid'):
        self.size = nb_filter, nb_row, nb_col


class Dense:
    def __init__(self, output_dim, init='uniform'):
        self.output_dim = output_dim


def merge(inputs, mode='sum', concat_axis=-1):
    return inputs


a = Convolution2D(64, 3, 3, border_mode='same')
b = Dense(output_dim=3, init='normal')
c = merge([a, b], mode='concat', concat_axis=1)
d = Deconvolution2D(3, 3, 3, output_shape=(1, 2, 3), subsample=(2, 2))
