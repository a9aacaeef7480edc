import numpy as np
from tensorflow.keras.utils import Sequence


class Pairs(Sequence):
    def __init__(self, x, y):
        self.x, self.y = np.asarray(x), np.asarray(y)

    def __len__(self):
        return len(self.x)

    def __getitem__(self, index):
        return (self.x[index], np.ones(1)), (self.y[index],)


class Listed(Sequence):
    def __len__(self):
        return 10

    def __getitem__(self, index):
        return [np.zeros((1, 4)), np.ones(1)]  # Keras 3 takes this list for a tuple
