# corpus: select=custom-layers
from keras import backend as K
from keras import initializations
from keras.engine.topology import Layer


class Attention(Layer):
    def __init__(self, **kwargs):
        self.supports_masking = True
        self.init = initializations.get("glorot_uniform")
        super(Attention, self).__init__(**kwargs)

    def build(self, input_shape):
        self.W = self.init((input_shape[-1],), name="{}_W".format(self.name))
        self.b = K.zeros((1,), name="{}_b".format(self.name))
        self.trainable_weights = [self.W, self.b]

    def call(self, x, mask=None):
        weights = K.tanh(K.sum(x * self.W, axis=-1) + self.b)
        return K.sum(x * K.expand_dims(weights), axis=1)

    def get_output_shape_for(self, input_shape):
        return input_shape[0], input_shape[-1]
