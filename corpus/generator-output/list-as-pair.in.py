import numpy as np
from keras.models import load_model

model = load_model("one.h5")


def batches(x, y):
    while True:
        order = np.random.permutation(len(x))
        yield [np.take(x, order, axis=0), np.take(y, order, axis=0)]


x, y = np.load("x.npy"), np.load("y.npy")
model.fit_generator(batches(x, y), steps_per_epoch=1, epochs=2)
