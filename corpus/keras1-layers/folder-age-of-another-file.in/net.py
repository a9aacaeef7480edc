# corpus: select=keras1-layers
from keras.layers import Convolution2D, Dense, BatchNormalization


def build():
    return [Convolution2D(64, 3, 3), Dense(10, 'uniform'), BatchNormalization(mode=0)]
