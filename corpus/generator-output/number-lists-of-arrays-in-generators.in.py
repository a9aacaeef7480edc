import numpy as np
from keras.models import load_model

model = load_model("one.h5")


def rows(size):
    while True:
        x = np.random.rand(size, 4)
        yield x, x[:, 0].tolist()


def halves(size):
    while True:
        yield np.zeros((2 * size, 4)), [1] * size + [0] * size


model.fit_generator(rows(4), steps_per_epoch=2)
model.fit_generator(halves(4), steps_per_epoch=2)
