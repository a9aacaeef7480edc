import numpy as np
from tensorflow import keras


def endless():
    while True:
        yield np.zeros((8, 6)), np.zeros((8, 1))


net = keras.Sequential([keras.layers.Dense(1)])
net.compile(optimizer='sgd', loss='mse')
try:
    net.fit_generator(endless(), epochs=2)
except ValueError as problem:
    print('how many steps?', problem)
