# corpus: dialect=k2 select=custom-layers
from keras.engine import InputSpec
from keras.engine.base_layer import InputSpec as Spec
from keras.layers import Layer


class Scaled(Layer):
    def build(self, input_shape):
        self.input_spec = InputSpec(ndim=len(input_shape))
        self.state_spec = [Spec(shape=(None, 3))]
        self.other_spec = Spec(shape=(None, 3))
        self.built = True
