# corpus: select=backend,arguments dialect=k1
from keras import backend as K


def blur(x, kernel):
    x = K.conv2d(x, kernel, strides=(1, 1), border_mode='same', dim_ordering='tf')
    x = K.conv2d(x, kernel, padding='same')
    x = K.conv1d(x, kernel, strides=2, padding='valid')
    return K.conv2d(x, kernel, dilation_rate=(2, 2))
