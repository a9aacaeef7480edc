# corpus: select=backend dialect=k2
import numpy as np
from keras import backend as K
from keras.layers import Lambda, Layer


class Join(Layer):
    def call(self, inputs):
        start = K.zeros((1,), dtype='int32')
        return self._joined(inputs) + K.eye(3) * K.cast(start, 'float32')

    def _joined(self, inputs):
        total = K.ones(shape=(3,))
        for one in inputs:
            total += one
        return total


def weighted(y_true, y_pred):
    weights = K.variable([1., 2.])
    noise = K.random_uniform_variable((2,), 0, 1)
    same = K.variable(K.mean(y_true))
    return K.mean(weights * noise * same * _gap(y_true, y_pred))


def _gap(a, b):
    return (a - b) * K.variable(value=.5)


halved = Lambda(lambda x: x * K.variable(np.ones(3)) / 2)


class Several:
    def loss(self, y_true, y_pred):
        total = K.variable(0)
        for loss in self.losses:
            total += loss(y_true, y_pred)
        return total
