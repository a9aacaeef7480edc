import cv2
import numpy as np
import tensorflow as tf
from tensorflow import keras


def pictures(count):
    while True:
        side = np.random.randint(20, 40)
        images = np.random.rand(count, side, side, 3)
        yield images, np.zeros((count, 4))


def one_size(count):
    side = np.random.randint(20, 40)
    while True:
        yield np.zeros((count, side, side, 3)), np.zeros((count, 4))


def any_count():
    while True:
        count = np.random.randint(2, 9)
        yield np.zeros((count, 8, 8, 3)), np.zeros((count, 4))


net = keras.Sequential([keras.layers.Flatten(), keras.layers.Dense(4)])
net.compile(optimizer="sgd", loss="mse")
try:
    net.fit(pictures(8), steps_per_epoch=5)
except (ValueError, tf.errors.InvalidArgumentError) as problem:
    print("wrong batch:", problem)
net.fit(one_size(8), steps_per_epoch=5)
net.fit(any_count(), steps_per_epoch=5)
