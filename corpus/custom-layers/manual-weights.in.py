# corpus: select=custom-layers
from keras import backend as K
from keras.layers import Dense, Layer
from keras.models import Sequential


class Many(Layer):
    def build(self, input_shape):
        self.Ws = [K.zeros((2,))]
        self.Ws.append(K.ones((2,)))
        self.trainable_weights = self.Ws


class Shared(Layer):
    def build(self, input_shape):
        self.W = make_weight(input_shape)
        self.trainable_weights = [self.W]


class Frozen(Layer):
    def build(self, input_shape):
        self.W = self.add_weight(shape=(2,), name="W")
        self.b = self.add_weight(shape=(2,), name="b")
        self.trainable_weights = [self.W]


class Bounded(Layer):
    def build(self, input_shape):
        self.W = K.variable(self.start, constraint=self.limit)
        self.trainable_weights = [self.W]


class Commented(Layer):
    def build(self, input_shape):
        self.W = self.init_(input_shape)
        self.b = K.variable(  # the offset
            0.0  # of nothing
        )
        self.trainable_weights = [self.b]
        print(self._trainable_weights)


class Early(Layer):
    def __init__(self):
        self.W = K.zeros((3,))
        self.trainable_weights = [self.W]
        super(Early, self).__init__()


layer = Frozen()
layer.trainable_weights = []
