# corpus: dialect=k1
import numpy as np
from keras import backend as K
from keras.layers import Dense, LeakyReLU


def zeros(shape, name=None):
    return K.variable(np.zeros(shape), name=name)


def ones(shape, dtype=None):
    return K.ones(shape, dtype)


first = Dense(3, init=zeros)
second = Dense(3, init=ones)
third = LeakyReLU(0.2)
fourth = LeakyReLU(alpha=0.2)
