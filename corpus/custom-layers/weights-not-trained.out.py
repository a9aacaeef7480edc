# corpus: select=custom-layers
from keras.layers import Layer


class Average(Layer):
    def build(self, input_shape):
        self.mean = self.add_weight(shape=input_shape[1:], initializer="zeros", trainable=False)
        self.count = self.add_weight(shape=(), initializer="zeros", name="count", trainable=False)
        self.sum = self.add_weight(name="sum", shape=(1,), initializer="zeros", trainable=False)


class Counter(Layer):
    def build(self, input_shape):
        self.seen = self.add_weight(shape=(), initializer="zeros", trainable=False)
