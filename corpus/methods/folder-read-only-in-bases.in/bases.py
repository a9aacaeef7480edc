# corpus: select=methods
from keras.layers import Layer


class Base(Layer):
    @property
    def losses(self):
        return self._own

    @losses.setter
    def losses(self, value):
        self._own = value


class Plain(Layer):
    pass


class Mixin(object):
    @property
    def trainable_weights(self):
        return []

    @trainable_weights.setter
    def trainable_weights(self, value):
        pass
