# corpus: select=arguments dialect=k1
from keras.engine import Layer


class Scale(Layer):
    def build(self, input_shape):
        self.gamma = self.add_weight((input_shape[-1],), 'uniform', 'gamma', True)
