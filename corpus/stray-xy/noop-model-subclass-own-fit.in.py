import numpy as np
from tensorflow import keras


class Teacher(keras.Model):
    def fit(self, pairs, labels, batch_size=1):
        for x, _ in pairs:
            self.train_on_batch(x, labels)


def pairs():
    yield np.ones((1, 2)), np.ones((1, 1))


Teacher().fit(pairs(), np.ones((1, 1)), batch_size=1)
