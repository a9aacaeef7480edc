# corpus: select=custom-layers dialect=k1
from keras import constraints
from keras.engine.topology import Layer


class Bounded(Layer):
    def __init__(self, W_constraint=None, **kwargs):
        self.W_constraint = constraints.get(W_constraint)
        super(Bounded, self).__init__(**kwargs)

    def build(self, input_shape):
        self.W = self.add_weight(shape=(input_shape[1], 3), initializer="zeros")
        self.constraints = {}
        if self.W_constraint:
            self.constraints[self.W] = self.W_constraint


class Positive(Layer):
    def build(self, input_shape):
        self.W = self.add_weight(shape=(input_shape[1],), initializer="ones")
        self.constraints = {self.W: constraints.nonneg()}
