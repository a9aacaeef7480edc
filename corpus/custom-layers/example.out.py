# corpus: select=custom-layers
from keras import backend as K
from keras import initializations
from keras.engine.topology import Layer


class Attention(Layer):
    def __init__(self, **kwargs):
        self.init = initializations.get("glorot_uniform")
        super(Attention, self).__init__(**kwargs)
        self.supports_masking = True

    def build(self, input_shape):
        self.W = self.add_weight(shape=(input_shape[-1],), initializer=self.init, name="{}_W".format(self.name))
        self.b = self.add_weight(shape=(1,), initializer="zeros", name="{}_b".format(self.name))

    def call(self, x, mask=None):
        weights = K.tanh(K.sum(x * self.W, axis=-1) + self.b)
        return K.sum(x * K.expand_dims(weights), axis=1)

    def compute_output_shape(self, input_shape):
        return input_shape[0], input_shape[-1]
