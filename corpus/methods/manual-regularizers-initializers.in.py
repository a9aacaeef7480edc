# corpus: select=methods
from keras import regularizers
from keras.initializers import Initializer, RandomNormal
from keras.layers import Layer
from keras.regularizers import l2


class Scale(Layer):
    def __init__(self, W_regularizer=None):
        self.W_regularizer = regularizers.get(W_regularizer)
        self.activity = l2(0.1)

    def build(self, input_shape):
        if self.W_regularizer:
            self.W_regularizer.set_param(self.W)
        self.activity.set_param(self.W)


class Near(RandomNormal):
    def __call__(self, shape):
        print(self.mean)
        return make(shape, self.dtype)


class Typed(Initializer):
    def __init__(self):
        self.dtype = "float32"

    def __call__(self, shape):
        return make(shape, self.dtype)
