from keras.models import Sequential
from keras.layers import Dense
import numpy as np


def windows():
    while True:
        yield np.zeros((16, 5)), np.zeros((16, 1))


model = Sequential([Dense(1)])
model.compile('sgd', 'mse')
model.fit(windows(), None, epochs=3, steps_per_epoch=10)
