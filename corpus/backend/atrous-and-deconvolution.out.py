# corpus: select=backend,arguments dialect=k1
from keras import backend as K


def dilated(x, kernel, rate):
    return K.conv2d(x, kernel, padding='same', dilation_rate=(rate, rate))


def grow(x, kernel, shape):
    return K.conv2d_transpose(x, K.permute_dimensions(kernel, (0, 1, 3, 2)), shape, strides=(2, 2), padding='same', data_format='channels_last')
