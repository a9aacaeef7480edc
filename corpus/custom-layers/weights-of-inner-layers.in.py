# corpus: select=custom-layers
from keras import backend as K
from keras.layers import Dense, Layer, Wrapper


class Gated(Layer):
    def __init__(self, net, **kwargs):
        self.net = net
        super(Gated, self).__init__(**kwargs)

    def build(self, input_shape):
        self.gate = Dense(1)
        self.gate.build(input_shape)
        self.net.build(input_shape)
        self.bias = K.zeros((1,))
        self.trainable_weights = self.gate.trainable_weights + [self.bias]


class Outer(Gated):
    def build(self, input_shape):
        super(Outer, self).build(input_shape)
        self.trainable_weights += self.net.trainable_weights


class Twice(Wrapper):
    def build(self, input_shape):
        self.trainable_weights = self.layer.trainable_weights
