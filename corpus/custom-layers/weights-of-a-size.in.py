# corpus: select=custom-layers dialect=k1
from keras import backend as K
from keras.layers import Layer


class Stack(Layer):
    def __init__(self, size, inner_shape, **kwargs):
        self.size = size
        self.inner_shape = inner_shape
        super(Stack, self).__init__(**kwargs)

    def build(self, input_shape):
        shape = (3, self.size)
        self.first = K.zeros((self.size))
        self.second = K.ones(self.size, name='second')
        self.third = K.zeros((self.size,))
        self.fourth = K.zeros(shape)
        self.fifth = K.zeros(self.inner_shape)
        self.trainable_weights = [self.first, self.second, self.third, self.fourth, self.fifth]

    def call(self, x, mask=None):
        return x + self.first
