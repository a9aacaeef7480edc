# corpus: select=custom-layers
from keras.layers import Layer


class Memory(Layer):
    def build(self, input_shape):
        dim = input_shape[-1]
        self.W = self.add_weight((dim, 3), initializer="one", name="W")
        self.b = None
        if self.bias:
            self.b = self.add_weight((3,), initializer="zero", name="b")
        else:
            pass
        self.built = True
