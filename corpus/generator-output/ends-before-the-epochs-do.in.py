import numpy as np
from keras.models import load_model


def once(x, y, size):
    for start in range(0, len(x), size):
        yield x[start:start + size], y[start:start + size]


def steps(count):
    for _ in range(count):
        yield np.zeros((8, 6)), np.zeros((8, 1))


def again(x, y):
    for _ in range(3):
        for row, label in zip(x, y):
            yield row[None], label[None]


model = load_model("one.h5")
x, y = np.zeros((64, 6)), np.zeros((64, 1))
model.fit_generator(once(x, y, 8), steps_per_epoch=8, epochs=3)
model.fit_generator(once(x, y, 8), steps_per_epoch=8, epochs=1)
model.fit_generator(steps(24), steps_per_epoch=8, epochs=3)
model.fit_generator(again(x, y), steps_per_epoch=64, epochs=3)
