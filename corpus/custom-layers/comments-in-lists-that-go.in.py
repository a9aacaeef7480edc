# corpus: select=custom-layers
from keras import backend as K
from keras.layers import Layer


class Scale(Layer):
    def build(self, input_shape):
        self.gain = K.variable(1.)
        self.bias = K.variable(0.)
        self.trainable_weights = [
            self.gain,  # multiplied
            self.bias,  # added
        ]
