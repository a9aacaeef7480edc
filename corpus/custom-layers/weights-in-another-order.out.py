# corpus: select=custom-layers
from keras import initializers
from keras.layers import Layer
import numpy as np


class Linear(Layer):
    def build(self, input_shape):
        b = self.add_weight(shape=(4,), initializer="zeros")
        W = self.add_weight(shape=np.shape(self.start), initializer=initializers.Constant(self.start))
        self.W, self.b = W, b
