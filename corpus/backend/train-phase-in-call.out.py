# corpus: select=backend,arguments dialect=k2
from keras import backend as K
from keras.engine.topology import Layer


class GaussianSpeckle(Layer):
    def __init__(self, amount, **kwargs):
        super(GaussianSpeckle, self).__init__(**kwargs)
        self.amount = amount

    def call(self, inputs, training=None):
        def noised():
            return inputs * K.random_normal(K.shape(inputs), 1., self.amount)
        return noised() if training else inputs


class Scale(Layer):
    def call(self, x, training=None):
        y = ((x * 2.) if training else x) + 1.
        z = x * 0.5
        return y + (x if training else z)
