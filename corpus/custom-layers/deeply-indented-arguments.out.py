# corpus: select=custom-layers
import numpy as np
from keras.layers import Layer


class Scale(Layer):
    def build(self, input_shape):
        self.factors_of_channels = self.add_weight(shape=(input_shape[-1],), initializer="ones", name='factors')
        super(Scale, self).build(input_shape)

    def call(self, x):
        return x * self.factors_of_channels
