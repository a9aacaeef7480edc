# corpus: select=backend,arguments dialect=k1
from keras import backend as K


def left_only(x, n):
    x = K.asymmetric_temporal_padding(x, n, 0)
    return K.asymmetric_spatial_2d_padding(x, top_pad=2, dim_ordering='tf')
