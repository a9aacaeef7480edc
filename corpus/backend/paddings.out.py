# corpus: select=backend,arguments dialect=k1
from keras import backend as K
from keras.layers import Lambda


def across_channels(n=5):
    def f(x):
        half = n // 2
        square = K.square(x)
        extra = K.spatial_2d_padding(K.permute_dimensions(square, (0, 2, 3, 1)),
                                     ((0, 0), (half, half)))
        return K.permute_dimensions(extra, (0, 3, 1, 2))
    return Lambda(f)


def causal(x, width, pair):
    x = K.temporal_padding(x, padding=(width, width))
    x = K.temporal_padding(x, (2, 2))
    return K.spatial_3d_padding(x, padding=tuple((n, n) for n in pair))
