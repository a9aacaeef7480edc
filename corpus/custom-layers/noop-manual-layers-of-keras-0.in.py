# corpus: dialect=k1 select=custom-layers
from keras import backend as K
from keras.layers.core import Layer


class Old(Layer):
    def build(self):
        self.scale = 2.

    def get_output(self, train=False):
        return self.get_input(train) * self.scale


class New(Layer):
    def call(self, x, mask=None):
        return self.get_output(x)

    def get_output(self, x):
        return K.exp(x)


class Reader(object):
    def get_output(self, train=False):
        return train
