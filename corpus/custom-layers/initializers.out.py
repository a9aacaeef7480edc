# corpus: select=custom-layers
import numpy as np
from keras import initializers
from keras.initializers import Initializer, VarianceScaling


class Ramp(Initializer):
    def __call__(self, shape, dtype=None):
        return np.linspace(0, 1, np.prod(shape)).reshape(shape)


class Gauss(initializers.Initializer):
    def __init__(self, seed=(0)):
        self.seed = seed

    def __call__(
        self,
        shape,  # all of it
        scale=(1.0), dtype=None,
    ):
        return scale * np.random.RandomState(self.seed).randn(*shape)


class Fine(Initializer):
    def __call__(self, shape, dtype=None, partition_info=None):
        return np.zeros(shape)


class Scaled(VarianceScaling):
    def __call__(self, shape, **kwargs):
        return 2 * super().__call__(shape, **kwargs)
