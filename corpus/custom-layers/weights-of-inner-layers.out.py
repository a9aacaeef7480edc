# corpus: select=custom-layers
from keras.layers import Dense, Layer, Wrapper


class Gated(Layer):
    def __init__(self, net, **kwargs):
        self.net = net
        super(Gated, self).__init__(**kwargs)

    def build(self, input_shape):
        self.gate = Dense(1)
        self.gate.build(input_shape)
        self.net.build(input_shape)
        self.bias = self.add_weight(shape=(1,), initializer="zeros")


class Outer(Gated):
    def build(self, input_shape):
        super(Outer, self).build(input_shape)
        self.trainable_weights += self.net.trainable_weights


class Twice(Wrapper):
    def build(self, input_shape):
        pass
