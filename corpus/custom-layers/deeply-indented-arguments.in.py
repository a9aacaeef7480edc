# corpus: select=custom-layers
import numpy as np
from keras import backend as K
from keras.layers import Layer


class Scale(Layer):
    def build(self, input_shape):
        self.factors_of_channels = K.variable(
                                              value=np.ones((input_shape[-1],)),
                                              name='factors')
        self.trainable_weights = [self.factors_of_channels]
        super(Scale, self).build(input_shape)

    def call(self, x):
        return x * self.factors_of_channels
