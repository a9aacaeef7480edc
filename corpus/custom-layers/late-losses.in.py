# corpus: dialect=k2 select=custom-layers
from keras import backend as K
from keras.layers import Layer


class Ponders(Layer):
    def call(self, inputs):
        self.cost = K.mean(inputs)
        self.extra(inputs)
        self.add_loss(self.cost)
        return inputs

    def extra(self, inputs):
        self.add_loss(K.sum(inputs))

    def finalize(self):
        self.add_loss(self.cost)


class Own:
    def finalize(self):
        self.add_loss(self.cost)
