import numpy as np
import tensorflow as tf
from keras.models import load_model


def tokens(lines):
    for line in lines:
        yield [line, line.upper()], len(line)


def pairs(path):
    while True:
        yield [path, path], 1


def records():
    while True:
        yield [1.0, 2.0], [3.0]


data = tf.data.Dataset.from_generator(records, output_types=(tf.float32, tf.float32))
model = load_model("one.h5")
model.fit(np.array([n for _, n in tokens(["a"])]), np.ones(1))
