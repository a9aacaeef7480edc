# corpus: select=custom-layers
import numpy as np
from keras import backend as K
from keras import initializers
from keras.layers import Layer


class Scale(Layer):
    def __init__(self, initial, **kwargs):
        self.initial = initial
        self.gamma_init = initializers.get("uniform")
        super(Scale, self).__init__(**kwargs)

    def build(self, input_shape):
        dim = input_shape[-1]
        self.gamma = self.add_weight(shape=(dim,), initializer=self.gamma_init, name="gamma")  # the factor
        self.beta = self.add_weight(shape=(dim,), initializer="zeros")
        self.offset = self.add_weight(shape=np.shape(self.initial), initializer=initializers.Constant(self.initial), dtype="float64", name="offset")
        self.power = self.add_weight(shape=(), initializer=initializers.Constant(1.5))
        self.zero = self.add_weight(shape=(), initializer="zeros", dtype="float32")
        self.noise = self.add_weight(shape=(dim, 2), initializer=initializers.RandomNormal(0, 0.1), name="noise")
        self.spread = self.add_weight(shape=(dim,), initializer=initializers.RandomUniform(-1.0, 1.0))
        self.ones = K.ones(
            (dim, 3),  # three of each
            name="ones",
        )
        self.trainable_weights.extend([self.ones])
        super(Scale, self).build(input_shape)
