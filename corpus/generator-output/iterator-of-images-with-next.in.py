import numpy as np
from keras.preprocessing.image import Iterator


class Rows(Iterator):
    def __init__(self, x, size):
        self.x = x
        super(Rows, self).__init__(len(x), size, False, 0)

    def next(self):
        # only the indices need the lock
        with self.lock:
            index_array = next(self.index_generator)
        return self.x[index_array], np.zeros(len(index_array))


class Counted(Rows):
    def next(self):
        """Draw a batch."""
        with self.lock:
            index_array, current_index, current_batch_size = next(
                self.index_generator)
        batch = np.zeros((current_batch_size, 4))
        for i, j in enumerate(index_array):
            batch[i] = self.x[j]
        return batch, np.zeros(current_batch_size)


class Saved(Rows):
    def next(self):
        with self.lock:
            index_array, current_index, current_batch_size = next(self.index_generator)
        np.save(str(current_index), self.x[index_array])
        return self.x[index_array], np.zeros(current_batch_size)


class Both(Iterator):
    def next(self):
        with self.lock:
            index_array = next(self.index_generator)
        return self._get_batches_of_transformed_samples(index_array)

    def _get_batches_of_transformed_samples(self, index_array):
        return np.zeros((len(index_array), 4)), np.zeros(len(index_array))
