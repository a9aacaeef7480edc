import numpy as np
from tensorflow import keras


def minibatches(size):
    while True:
        yield np.ones((size, 4)), np.zeros((size, 1))


model = keras.Sequential([keras.layers.Dense(1)])
model.compile('sgd', 'mse')
model.fit(x=minibatches(8), steps_per_epoch=20)
