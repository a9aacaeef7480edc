# corpus: dialect=k1 select=keras1-layers
from keras import initializations
from keras.engine.topology import Layer
from keras.initializations import normal
from keras.layers import Dense


def weights(shape, name=None, dtype=None):
    return normal(shape, scale=0.01, name=name)


class Scale(Layer):
    def build(self, input_shape):
        self.scale = initializations.one((input_shape[-1],), name='scale')
        self.trainable_weights = [self.scale, weights((3, 3))]


Dense(3, kernel_initializer=weights)
tables = {'small': lambda shape, name: normal(shape, scale=0.01, name=name)}
