# what Keras 2 and 3 both have says nothing beside a file that only Keras 3 runs
import keras
from keras import activations
from keras import initializers


class Encoder(keras.layers.Layer):
    def __init__(self, size, activation="gelu", kernel_initializer="glorot_uniform"):
        super().__init__()
        self.size = size
        self.activation = activations.get(activation)
        self.kernel_initializer = initializers.get(kernel_initializer)

    def build(self, input_shape):
        self.dense = keras.layers.Dense(self.size, kernel_initializer=self.kernel_initializer)
        self.dense.build(input_shape)

    def call(self, x):
        return self.activation(self.dense(x))
