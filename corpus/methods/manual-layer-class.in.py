# corpus: select=methods
from keras import backend as K
from keras.layers import Layer


class Scale(Layer):
    def build(self, input_shape):
        self.W = self.add_weight(name="w", shape=input_shape[1:], initializer="ones")
        self.b = self.add_weight(name="b", shape=input_shape[1:], initializer="zeros")
        self.output_dim = input_shape[-1]
        self.trainable_weights = [self.W]
        self.uses_learning_phase = True
        self.stateful = False
        super().build(input_shape)

    def call(self, x):
        self.add_loss(K.sum(self.W))
        return x * self.W + self.b + self.output_dim
