# corpus: select=methods
from keras.preprocessing.image import Iterator


class Pairs(Iterator):
    def draw(self):
        with self.lock:
            index_array, current_index, current_batch_size = next(self.index_generator)
        return self.pictures[index_array]


class Singles(Iterator):
    def __next__(self):
        index_array = next(self.index_generator)
        return self.pictures[index_array]


class Rows(object):
    def __init__(self):
        self.index_generator = iter([])

    def draw(self):
        first, last = next(self.index_generator)
