import numpy as np
from tensorflow.keras.models import load_model

model = load_model("one.h5")


def ones(count):
    while True:
        labels = []
        for _ in range(count):
            labels.append(1)
        yield np.zeros((count, 4)), np.array(labels)


def literal():
    while True:
        yield np.zeros((3, 4)), np.array([0, 1, 1])


def computed(x):
    while True:
        yield np.zeros((len(x), 4)), np.array([len(row) for row in x])


model.fit_generator(ones(8), 10)
model.fit_generator(literal(), 10)
model.fit_generator(computed(["a", "bb"]), 10)
