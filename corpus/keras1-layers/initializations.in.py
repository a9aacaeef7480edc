# corpus: dialect=k1 select=keras1-layers,removed
from functools import partial

from keras import initializations
from keras.initializations import identity, normal
from keras.layers import Dense, LSTM, SimpleRNN


def small(shape, name=None):
    # near zero
    return initializations.normal(shape, scale=0.01, name=name)


def wide(shape, name):
    scale = 1.0 / shape[0]
    return initializations.uniform(shape, scale, name)


SimpleRNN(output_dim=100,
          init=lambda shape, name: normal(shape, scale=0.001, name=name),
          inner_init=lambda shape, name: identity(shape, scale=1.0, name=name))
Dense(10, init=small, activation='relu')
Dense(20, init=small)
Dense(20, init=wide)
LSTM(20, init=initializations.glorot_uniform, inner_init=initializations.orthogonal)
Dense(3, init=partial(initializations.normal, scale=0.1))
Dense(3, init=lambda shape, name=None: initializations.uniform(shape, 1.0 / shape[0], name=name))
