import numpy as np
from keras.layers import Dense
from keras.models import Sequential


def build():
    net = Sequential()
    net.add(Dense(1))
    net.compile('sgd', 'mse')
    return net


def sines():
    for step in range(50):
        yield np.full((4, 1), step), np.sin(np.full((4, 1), step))


build().fit(sines(), y=None, epochs=1)
