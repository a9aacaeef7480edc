import numpy as np
from tensorflow import keras
import tensorflow as tf


def lopsided(count):
    while True:
        missing = np.random.randint(1, 4)
        yield np.zeros((count, 6)), np.zeros((count - missing, 1))


def even(count):
    while True:
        yield np.zeros((count, 6)), np.zeros((count, 1))


net = keras.Sequential([keras.layers.Dense(1)])
net.compile(optimizer='sgd', loss='mse')
try:
    net.fit(lopsided(16), steps_per_epoch=4, epochs=1)
except (ValueError, tf.errors.InvalidArgumentError) as problem:
    print('labels:', problem)
net.fit(even(16), steps_per_epoch=4, epochs=1)
