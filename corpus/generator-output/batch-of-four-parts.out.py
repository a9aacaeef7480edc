import numpy as np
from tensorflow.keras.models import load_model


def batches():
    while True:
        a = np.zeros((2, 4))
        yield a, a, np.ones(2), np.ones(2)


def bare():
    while True:
        yield np.zeros((2, 4))


def names():
    while True:
        yield "a", "b", "c", "d"


model = load_model("one.h5")
model.fit(batches(), steps_per_epoch=2)
model.fit(bare(), steps_per_epoch=2)
print(next(names()))
