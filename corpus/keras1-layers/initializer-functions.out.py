# corpus: dialect=k1
import numpy as np
from tensorflow.keras import backend as K
from tensorflow.keras.layers import Dense, LeakyReLU


def zeros(shape, name=None, dtype=None):
    return K.variable(np.zeros(shape), name=name)


def ones(shape, dtype=None):
    return K.ones(shape, dtype)


first = Dense(3, kernel_initializer=zeros)
second = Dense(3, kernel_initializer=ones)
third = LeakyReLU(0.2)
fourth = LeakyReLU(alpha=0.2)
