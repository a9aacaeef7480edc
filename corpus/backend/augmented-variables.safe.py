# corpus: select=backend dialect=k2
from keras import backend as K
from keras.layers import Layer
import tensorflow as tf


class Join(Layer):
    def build(self, shape):
        scale = K.ones(shape)
        scale = scale + 1
        self.scale = scale

    def call(self, inputs):
        total = tf.zeros(self.shape)
        for one in inputs:
            total += one * 2  # each
        total /= (K.sum(inputs[0])
                  + 1)
        return total


def penalty(weights, start=None):
    factor = K.ones((2,))
    factor = factor * (weights - 1)
    factor -= -weights
    found = K.variable(0.) if start is None else start
    found += 1
    if start is not None:
        square = start
    else:
        square = K.variable(1.)
    square **= 2
    return factor, found, square
