# corpus: select=custom-layers dialect=k2
from keras import backend as K
from keras.layers import Layer


class Distance(Layer):
    def __init__(self, axis=1, **kwargs):
        self.result = None
        self.axis = axis
        super(Distance, self).__init__(**kwargs)

    def build(self, input_shape):
        self.size = input_shape[0][-1]
        super(Distance, self).build(input_shape)

    def call(self, inputs):
        left, right = inputs
        self.result = K.sum(K.abs(left - right), axis=self.axis, keepdims=True)
        return self.result

    def compute_output_shape(self, input_shape):
        if self.size:
            return K.int_shape(self.result)
        return (input_shape[0][0], self.axis)


class Shaped(Layer):
    def call(self, inputs):
        self.out = inputs * 2
        return self.out

    def compute_output_shape(self, input_shape):
        return tuple(self.out.shape)
