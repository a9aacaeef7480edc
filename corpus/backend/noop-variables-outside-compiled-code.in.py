# corpus: select=backend dialect=k2
from keras import backend as K
from keras.layers import Layer


class Count(Layer):
    def build(self, shape):
        self.seen = K.zeros((1,))
        self.rest = self._start()

    def call(self, inputs):
        return inputs + self.seen + self._start()

    def _start(self):
        return K.ones((1,))


def weighted(weights):
    weights = K.variable(weights)

    def loss(y_true, y_pred):
        return K.mean(weights * (y_true - y_pred))

    return loss


def start(shape):
    return K.zeros(shape)


class Table:
    def call(self, rows):
        return K.zeros(rows)
