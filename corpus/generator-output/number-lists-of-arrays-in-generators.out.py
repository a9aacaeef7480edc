import numpy as np
from tensorflow.keras.models import load_model

model = load_model("one.h5")


def rows(size):
    while True:
        x = np.random.rand(size, 4)
        yield x, np.array(x[:, 0].tolist())


def halves(size):
    while True:
        yield np.zeros((2 * size, 4)), np.array([1] * size + [0] * size)


model.fit(rows(4), steps_per_epoch=2)
model.fit(halves(4), steps_per_epoch=2)
