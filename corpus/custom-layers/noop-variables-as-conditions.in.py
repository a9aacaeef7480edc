# corpus: select=custom-layers dialect=tf1
from tensorflow.keras.layers import Layer


class Shift(Layer):
    def build(self, input_shape):
        self.bias = self.add_weight(name="bias", shape=(input_shape[-1],))
        super(Shift, self).build(input_shape)

    def call(self, inputs):
        if self.bias is not None:
            inputs += self.bias
        return inputs
