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
        return K.in_train_phase(noised, inputs, training=training)


class Scale(Layer):
    def call(self, x, training=None):
        y = K.in_train_phase(lambda: x * 2., x) + 1.
        z = x * 0.5
        return y + K.in_test_phase(z, x, training)
