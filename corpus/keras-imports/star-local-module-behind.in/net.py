from keras.layers import *
from tools import *


def grow(x):
    return K.log(Dense(3)(x))
