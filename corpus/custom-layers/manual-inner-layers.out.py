# corpus: select=custom-layers dialect=k2
from keras import backend as K
from keras.layers import Dense, Layer, Wrapper
from keras.models import Model


class Block(Layer):
    def __init__(self, **kwargs):
        super(Block, self).__init__(**kwargs)
        self.inner = Dense(4)
        self.size = 4

    def call(self, x):
        return self.inner(x)


class Collected(Layer):
    def build(self, input_shape):
        self.inner = Dense(4)
        self.inner.build(input_shape)


class Around(Wrapper):
    def __init__(self, **kwargs):
        super(Around, self).__init__(Dense(3), **kwargs)


class Net(Model):
    def __init__(self):
        super(Net, self).__init__()
        self.dense = Dense(3)
