# corpus: select=backend,arguments dialect=k2
import functools

from keras import backend as K
from keras.layers import Layer


class Sparse(Layer):
    def call(self, x, training=None):
        noised = functools.partial(self.noise, x)
        a = K.in_train_phase(noised, x, training=training)
        b = K.in_train_phase(self.noise(x), x[:, 0], training=training)
        c = K.in_train_phase(self.dropped, K.zeros_like(x), training=training)
        return a + b + c

    def noise(self, x):
        return x + 1.

    def dropped(self):
        return 0.
