# corpus: select=custom-layers dialect=k1
from keras.layers import Layer


class Stack(Layer):
    def __init__(self, size, inner_shape, **kwargs):
        self.size = size
        self.inner_shape = inner_shape
        super(Stack, self).__init__(**kwargs)

    def build(self, input_shape):
        shape = (3, self.size)
        self.first = self.add_weight(shape=(self.size,), initializer="zeros")
        self.second = self.add_weight(shape=(self.size,), initializer="ones", name='second')
        self.third = self.add_weight(shape=(self.size,), initializer="zeros")
        self.fourth = self.add_weight(shape=shape, initializer="zeros")
        self.fifth = self.add_weight(shape=self.inner_shape, initializer="zeros")

    def call(self, x, mask=None):
        return x + self.first
