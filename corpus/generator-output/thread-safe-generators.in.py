import threading

import numpy as np
from keras.models import load_model


class ThreadSafe:
    """One batch at a time."""

    def __init__(self, it):
        self.it = it
        self.lock = threading.Lock()

    def __iter__(self):
        return self

    def next(self):
        with self.lock:
            return self.it.next()


def threadsafe(function):
    def made(*args, **kwargs):
        return ThreadSafe(function(*args, **kwargs))

    return made


@threadsafe
def batches():
    while True:
        yield np.zeros((2, 4)), np.zeros((2, 1))


model = load_model("one.h5")
model.fit_generator(batches(), steps_per_epoch=4)
