# corpus: dialect=k1 select=keras1-layers
from keras.layers import BatchNormalization, Convolution2D, Dropout, add, concatenate


def block(x, n):
    shortcut = x
    x = Dropout(rate=0.1)(BatchNormalization()(Convolution2D(n, (3, 3), padding='same')(x)))
    return concatenate([Convolution2D(n, (1, 1))(shortcut), add([x, Convolution2D(n, (3, 3), padding='same')(x)])], axis=-1)
