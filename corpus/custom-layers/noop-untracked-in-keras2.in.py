# corpus: select=custom-layers
from keras import backend as K
from keras.layers import Layer


class Scale(Layer):
    def build(self, input_shape):
        self.gamma = K.variable(1.0)  # was not trained, and is not
