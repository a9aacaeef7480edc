# corpus: select=custom-layers
import numpy as np
import tensorflow as tf
from tensorflow.keras import backend as K
from tensorflow.keras.layers import Layer


class Linear(Layer):
    def build(self, input_shape):
        self.W = self.add_weight(shape=(input_shape[-1], 4), name="W")
        self.zeros = K.zeros((4,))
        print(self.trainable_weights, len(self.non_trainable_weights))

    def call(self, x):
        value = self.W.value
        return tf.matmul(x, value)


class Net:
    def __init__(self):
        self.b = tf.Variable(np.zeros(3))
        self.trainable_weights = [self.b]
        self.init = lambda shape, name: tf.zeros(shape, name=name)
        self.w = self.init((3,), name="w")


class Own(Layer):
    @property
    def trainable_weights(self):
        return []
