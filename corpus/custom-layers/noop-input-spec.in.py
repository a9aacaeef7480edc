# corpus: select=custom-layers dialect=k2
from keras.engine import InputSpec
from keras.layers import Layer


class Scale(Layer):
    def __init__(self, **kwargs):
        super(Scale, self).__init__(**kwargs)
        self.input_spec = InputSpec(ndim=4)

    def call(self, x):
        return 2 * x
