# corpus: select=custom-layers
import numpy as np
from keras.initializers import Initializer


class Gauss(Initializer):
    def __call__(self, shape, scale=(
            1.0  # one
    )):
        return scale * np.random.randn(*shape)


class Mark(Initializer):
    def __call__(self, shape, mark='('):
        return np.zeros(shape)
