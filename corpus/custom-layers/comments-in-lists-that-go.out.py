# corpus: select=custom-layers
from keras import initializers
from keras.layers import Layer


class Scale(Layer):
    def build(self, input_shape):
        self.gain = self.add_weight(shape=(), initializer=initializers.Constant(1.))
        self.bias = self.add_weight(shape=(), initializer="zeros")
        # multiplied
        # added
