# corpus: select=custom-layers dialect=k2
from keras import backend as K
from keras.layers import Layer


class Graph(Layer):
    def __init__(self, units, use_bias=True, **kwargs):
        super(Graph, self).__init__(**kwargs)
        self.units = units
        self.use_bias = use_bias

    def build(self, input_shape):
        self.kernel = self.add_weight(name="kernel", shape=(input_shape[-1], self.units))
        if self.use_bias:
            self.bias = self.add_weight(name="bias", shape=(self.units,))
        else:
            self.bias = None
        self.scale = self.add_weight(name="scale", shape=()) if self.units else False
        super(Graph, self).build(input_shape)

    def call(self, inputs):
        output = K.dot(inputs, self.kernel)
        if self.bias:  # there is one
            output += self.bias
        if not self.bias or self.units == 1:
            return output
        if not (self.use_bias and self.bias):
            return output
        return output * 2 if self.bias and self.use_bias else output


class Given(Layer):
    def __init__(self, bias=True, **kwargs):
        super(Given, self).__init__(**kwargs)
        self.bias = bias

    def call(self, inputs):
        return inputs + 1 if self.bias else inputs


class Mixed(Layer):
    def build(self, input_shape):
        self.bias = False
        if input_shape[-1] > 1:
            self.bias = self.add_weight(name="bias", shape=(3,))
        super(Mixed, self).build(input_shape)

    def call(self, inputs):
        if self.bias:
            inputs += self.bias
        return inputs
