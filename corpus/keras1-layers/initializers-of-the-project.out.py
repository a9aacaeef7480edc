# corpus: dialect=k1 select=keras1-layers
from keras import backend as K
from keras.layers import LSTM, Convolution2D, Dense


def old(shape, name=None, dtype=None):
    return K.random_normal(shape, 0.0, 0.01)


def new(shape, dtype=None, name=None):
    return K.random_normal(shape, 0.0, 0.01)


def any_way(shape, **kwargs):
    return K.random_normal(shape, 0.0, 0.01)


a = Dense(10, kernel_initializer=old)
b = Dense(10, kernel_initializer=new)
c = Convolution2D(8, (3, 3), kernel_initializer=lambda shape, name=None, dtype=None: K.zeros(shape))
d = LSTM(10, recurrent_initializer=any_way, recurrent_activation='sigmoid')
e = Dense(10, kernel_initializer=old)
