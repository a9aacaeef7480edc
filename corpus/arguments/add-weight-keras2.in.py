# corpus: select=arguments dialect=k2
from keras.layers import Layer


class Scale(Layer):
    def build(self, input_shape):
        self.gamma = self.add_weight('gamma', (input_shape[-1],), initializer='ones')
        super(Scale, self).build(input_shape)
