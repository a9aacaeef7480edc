# corpus: select=backend,arguments dialect=k2
from keras import backend as K


def blur(x, kernel, data_format=None):
    x = K.conv2d(x, kernel, padding='same', data_format=data_format)
    x = K.pool2d(x, (2, 2), strides=(2, 2), padding='same', pool_mode='avg')
    x = K.spatial_2d_padding(x, ((1, 1), (2, 2)))
    return K.temporal_padding(K.flatten(x), (1, 0))
