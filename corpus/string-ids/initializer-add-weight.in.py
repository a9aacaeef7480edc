# corpus: select=string-ids
from keras.layers import Layer


class Scale(Layer):
    def build(self, input_shape):
        self.gain = self.add_weight(
            name='gain', shape=(input_shape[-1],), initializer='ones', constraint='nonneg'
        )
        self.shift = self.add_weight(name='shift', shape=(1,), initializer='constant')
        super(Scale, self).build(input_shape)

    def call(self, x):
        return x * self.gain + self.shift
