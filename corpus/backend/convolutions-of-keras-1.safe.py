# corpus: select=backend dialect=k1
from keras import backend as K


def blur(x, kernel):
    x = K.conv2d(x, kernel, strides=(1, 1), padding='same', data_format='channels_last')
    x = K.conv2d(x, kernel, border_mode='same', image_shape=(None, 32, 32, 3), filter_shape=None)
    x = K.conv1d(x, kernel, strides=2, padding='valid')
    return K.conv2d(x, kernel, filter_dilation=(2, 2))
