import numpy as np
from tensorflow.keras.utils import Sequence


class Half(Sequence):
    def __init__(self, x):
        self.x = x
        self.num_batches = len(x)

    def __len__(self):
        return self.num_batches // 2

    def __getitem__(self, index):
        return self.x[index:index + 1], np.zeros(1)


class Counted(Sequence):
    def num_batches(self):
        return 3

    def __len__(self):
        return self.num_batches()

    def __getitem__(self, index):
        return np.zeros((1, 4)), np.zeros(1)


class Fixed(Sequence):
    num_batches = 3

    def __len__(self):
        return self.num_batches

    def __getitem__(self, index):
        return np.zeros((1, 4)), np.zeros(1)


class Loader:
    def __init__(self):
        self.num_batches = 4
