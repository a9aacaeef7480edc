# corpus: select=backend,arguments dialect=k1
from keras import backend as K


def shrink(x):
    return K.pool2d(x, (2, 2), padding='valid', data_format=K.image_data_format(), pool_mode='avg')


def pad(x, ordering):
    x = K.spatial_2d_padding(x, ((2, 2), (3, 3)), data_format={"tf": "channels_last", "th": "channels_first", "default": None}[ordering])
    return K.spatial_2d_padding(x, data_format='channels_first')
