import numpy as np
from tensorflow.keras.models import load_model

model = load_model("two.h5")


class Pairs:
    def __iter__(self):
        return self

    def __next__(self):
        x = np.zeros((2, 4))
        return [x, -x], x[:, 0]


def finite(data):
    for x in data:
        yield [x, x], np.zeros(len(x))


class Locked:
    def __init__(self, it):
        self.it = it

    def __iter__(self):
        return self

    def __next__(self):
        return next(self.it)


def locked(function):
    def made(*args):
        return Locked(function(*args))
    return made


@locked
def endless(data):
    while True:
        yield (data, data), np.zeros(len(data))


model.fit((batch for batch in Pairs()), steps_per_epoch=2)
model.fit((batch for batch in finite(np.zeros((3, 2, 4)))), steps_per_epoch=2)
model.fit((batch for batch in endless(np.zeros((2, 4)))), steps_per_epoch=2)
