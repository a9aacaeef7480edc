from tensorflow.keras.layers import *
from tensorflow.keras import backend as K
from tools import *


def grow(x):
    return K.log(Dense(3)(x))
