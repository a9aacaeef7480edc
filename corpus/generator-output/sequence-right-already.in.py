import numpy as np
from tensorflow.keras.utils import Sequence


class Rows(Sequence):
    def __init__(self, x, y, **kwargs):
        super().__init__(**kwargs)
        self.x, self.y = x, y

    def __len__(self):
        return int(np.ceil(len(self.x) / 8))

    def __getitem__(self, index):
        rows = slice(index * 8, index * 8 + 8)
        return (self.x[rows], self.x[rows]), self.y[rows]


class Inputs(Sequence):
    def __len__(self):
        return 3

    def __getitem__(self, index):
        return np.zeros((2, 4))
