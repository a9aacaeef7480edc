# corpus: select=methods
from keras import backend as K
from keras.layers import Conv2D, Conv2DTranspose, Layer, ZeroPadding2D
from keras.models import Sequential

pad = ZeroPadding2D((1, 1))
pad.set_input(first)
model = Sequential([pad])
print(model.layers[0]._trainable_weights)


class Scale(Layer):
    def build(self, input_shape):
        self.gamma = K.ones(input_shape[1:])
        self._trainable_weights = [self.gamma]
        self._non_trainable_weights.append(K.zeros(input_shape[1:]))


class Masked(Conv2D):
    def build(self, input_shape):
        self.kernel = self.add_weight(shape=(3, 3, 1, 8)) * MASK


class Transposed(Conv2DTranspose):
    def build(self, input_shape):
        self.kernel = self.add_weight(shape=(3, 3, 8, 1))


def freeze(layer):
    layer._trainable_weights = []


class Log(object):
    def __init__(self):
        self._trainable_weights = []
