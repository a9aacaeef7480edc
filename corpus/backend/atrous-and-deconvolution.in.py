# corpus: select=backend,arguments dialect=k1
from keras import backend as K


def dilated(x, kernel, rate):
    return K.atrous_conv2d(x, kernel, rate, border_mode='same')


def grow(x, kernel, shape):
    return K.deconv2d(x, kernel, shape, (2, 2), 'same', dim_ordering='tf', filter_shape=None)
