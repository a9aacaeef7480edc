# corpus: select=backend,arguments dialect=k1
from keras import backend as K


def left_only(x, n):
    x = K.temporal_padding(x, (n, 0))
    return K.spatial_2d_padding(x, ((2, 1), (1, 1)), data_format='channels_last')
