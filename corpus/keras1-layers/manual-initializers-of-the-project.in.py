# corpus: dialect=k1 select=keras1-layers
from keras import backend as K
from keras.layers import Dense

from elsewhere import start


def strict(shape, *, name=None):
    return K.zeros(shape, name=name)


def several(*shape):
    return K.zeros(*shape)


Dense(3, init=strict)
Dense(3, init=several)
Dense(3, init=start)
