# corpus: select=backend,arguments dialect=k2
import functools

from keras import backend as K
from keras.layers import Layer


class Sparse(Layer):
    def call(self, x, training=None):
        noised = functools.partial(self.noise, x)
        a = noised if training else x
        b = self.noise(x) if training else x[:, 0]
        c = self.dropped() if training else K.zeros_like(x)
        return a + b + c

    def noise(self, x):
        return x + 1.

    def dropped(self):
        return 0.
