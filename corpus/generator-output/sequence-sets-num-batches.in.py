import numpy as np
from keras.utils import Sequence


class Rows(Sequence):
    def __init__(self, x, size):
        self.x = x
        self.size = size
        self.num_batches = len(x) // size

    def __len__(self):
        return self.num_batches

    def __getitem__(self, index):
        print(index, "of", self.num_batches)
        return self.x[index * self.size:(index + 1) * self.size], np.zeros(self.size)


rows = Rows(np.zeros((64, 4)), 8)
print(rows.num_batches)
