# corpus: dialect=k1 select=keras1-layers,removed
from functools import partial

from keras import initializers
from keras.layers import Dense, LSTM, SimpleRNN


def small(shape, name=None, dtype=None):
    # near zero
    return initializers.RandomNormal(stddev=0.01)(shape)


def wide(shape, name=None, dtype=None):
    scale = 1.0 / shape[0]
    return initializers.RandomUniform(-scale, scale)(shape)


SimpleRNN(units=100,
          kernel_initializer=initializers.RandomNormal(stddev=0.001),
          recurrent_initializer=initializers.Identity(gain=1.0))
Dense(10, kernel_initializer=small, activation='relu')
Dense(20, kernel_initializer=small)
Dense(20, kernel_initializer=wide)
LSTM(20, kernel_initializer=initializers.GlorotUniform(), recurrent_initializer=initializers.Orthogonal(gain=1.1))
Dense(3, kernel_initializer=initializers.RandomNormal(stddev=0.1))
Dense(3, kernel_initializer=lambda shape, name=None, dtype=None: initializers.RandomUniform(-(1.0 / shape[0]), 1.0 / shape[0])(shape))
