import numpy as np
from keras.models import load_model
from keras.utils import Sequence


def wrap(a, b):
    return [a, b], np.ones(len(a))


def batches():
    while True:
        yield wrap(np.zeros((2, 4)), np.zeros((2, 4)))


class Rows(Sequence):
    def __len__(self):
        return 3

    def __getitem__(self, index):
        return self.batch(np.zeros((2, 4)))

    def batch(self, x):
        return [x, -x], np.ones(2)


model = load_model("two.h5")
model.fit_generator(batches(), steps_per_epoch=3)
model.fit_generator(Rows())
