# corpus: select=backend,arguments dialect=k1
from keras import backend as K


def blur(x, kernel):
    x = K.conv2d(x, kernel, strides=(1, 1), border_mode='same', dim_ordering='tf')
    x = K.conv2d(x, kernel, border_mode='same', image_shape=(None, 32, 32, 3), filter_shape=None)
    x = K.conv1d(x, kernel, stride=2, border_mode='valid')
    return K.conv2d(x, kernel, filter_dilation=(2, 2))
