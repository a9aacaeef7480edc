from tensorflow.keras.utils import to_categorical
import numpy as np


class Loader:
    def flow(self, size):
        while True:
            images = np.zeros((size, 8, 8, 3))
            yield ({"input_1": images}, {"predictions": to_categorical(np.zeros(size))})

    def words(self):
        while True:
            yield [{"word": "a"}]
