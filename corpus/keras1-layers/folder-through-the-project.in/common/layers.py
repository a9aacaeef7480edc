from keras.layers import Convolution2D as Conv, Dense, merge
from keras.layers.pooling import *


def flat(x):
    return Dense(output_dim=10)(x)
