# corpus: dialect=k1
from keras import backend as K
from keras import initializations
from keras.engine.topology import Layer


class Lonely(Layer):
    def __init__(self, init="uniform", **kwargs):
        self.init = initializations.get(init)
        super(Lonely, self).__init__(**kwargs)

    def build(self, input_shape):
        self.W = self.init((3, 3), name="W")
        self.V = self.init((3, 3))
