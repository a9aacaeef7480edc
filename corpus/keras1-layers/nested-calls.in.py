# corpus: dialect=k1 select=keras1-layers
from keras.layers import BatchNormalization, Convolution2D, Dropout, merge


def block(x, n):
    shortcut = x
    x = Dropout(p=0.1)(BatchNormalization(mode=0)(Convolution2D(n, 3, 3, border_mode='same')(x)))
    return merge([Convolution2D(n, 1, 1)(shortcut), merge([x, Convolution2D(n, 3, 3, border_mode='same')(x)], mode='sum')], mode='concat', concat_axis=-1)
