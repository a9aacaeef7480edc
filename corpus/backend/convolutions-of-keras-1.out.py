# corpus: select=backend,arguments dialect=k1
from keras import backend as K


def blur(x, kernel):
    x = K.conv2d(x, kernel, strides=(1, 1), padding='same', data_format='channels_last')
    x = K.conv2d(x, kernel, padding='same')
    x = K.conv1d(x, kernel, strides=2, padding='valid')
    return K.conv2d(x, kernel, dilation_rate=(2, 2))
