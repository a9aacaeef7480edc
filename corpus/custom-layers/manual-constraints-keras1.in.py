# corpus: select=custom-layers dialect=k1
from keras import backend as K
from keras import constraints
from keras.engine.topology import Layer


class Bounded(Layer):
    def __init__(self, W_constraint=None, **kwargs):
        self.W_constraint = constraints.get(W_constraint)
        super(Bounded, self).__init__(**kwargs)

    def build(self, input_shape):
        self.W = K.zeros((input_shape[1], 3))
        self.trainable_weights = [self.W]
        self.constraints = {}
        if self.W_constraint:
            self.constraints[self.W] = self.W_constraint


class Positive(Layer):
    def build(self, input_shape):
        self.W = K.ones((input_shape[1],))
        self.trainable_weights = [self.W]
        self.constraints = {self.W: constraints.nonneg()}
