# corpus: select=custom-layers
from keras import backend as K
from keras.layers import Layer


class Average(Layer):
    def build(self, input_shape):
        self.mean = K.zeros(input_shape[1:])
        self.count = self.add_weight(shape=(), initializer="zeros", name="count")
        self.sum = self.add_weight(name="sum", shape=(1,), initializer="zeros", trainable=False)
        self.non_trainable_weights = [self.mean, self.count, self.sum]


class Counter(Layer):
    def build(self, input_shape):
        self.seen = K.variable(0)
        self._non_trainable_weights.append(self.seen)
