# corpus: select=custom-layers
from keras import backend as K
from keras.layers import Layer


class Linear(Layer):
    def build(self, input_shape):
        b = K.zeros((4,))
        W = K.variable(self.start)
        self.trainable_weights = [W, b]
        self.W, self.b = W, b
