# corpus: select=backend,arguments dialect=k1
from keras import backend as K


def shrink(x):
    return K.pool2d(x, (2, 2), border_mode='valid', dim_ordering=K.image_dim_ordering(), pool_mode='avg')


def pad(x, ordering):
    x = K.spatial_2d_padding(x, (2, 3), dim_ordering=ordering)
    return K.spatial_2d_padding(x, dim_ordering='th')
