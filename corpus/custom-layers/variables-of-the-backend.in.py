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
        self.gamma = K.variable(self.gamma_init((dim,)), name="gamma")  # the factor
        self.beta = K.variable(np.zeros((dim,)))
        self.offset = K.variable(self.initial, "float64", name="offset")
        self.power = K.variable(1.5)
        self.zero = K.variable(value=0.0, dtype="float32")
        self.noise = K.random_normal_variable((dim, 2), mean=0, scale=0.1, name="noise")
        self.spread = K.random_uniform_variable((dim,), -1.0, 1.0)
        self.ones = K.ones(
            (dim, 3),  # three of each
            name="ones",
        )
        self.trainable_weights = [self.gamma, self.beta, self.offset, self.power]
        self.trainable_weights += [self.zero, self.noise]
        self.trainable_weights.append(self.spread)
        self.trainable_weights.extend([self.ones])
        super(Scale, self).build(input_shape)
