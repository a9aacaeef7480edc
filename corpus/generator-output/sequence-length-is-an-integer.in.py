import math

import numpy as np
from keras.utils import Sequence


class Rounded(Sequence):
    def __init__(self, x, size):
        self.x, self.size = x, size

    def __len__(self):
        if self.size == 1:
            return len(self.x)
        if self.size == 2:
            return math.ceil(len(self.x) / self.size)
        return int(np.floor(len(self.x) / self.size))

    def __getitem__(self, index):
        return np.zeros((self.size, 4)), np.zeros(self.size)


class Ratio:
    def __len__(self):
        return 4 / 2
