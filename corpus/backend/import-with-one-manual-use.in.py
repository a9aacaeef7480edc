# corpus: select=backend,arguments dialect=k2
from keras.backend import in_train_phase
from keras.layers import Layer


class A(Layer):
    def call(self, x, training=None):
        return in_train_phase(x + 1., x, training=training)


def outside(x):
    return in_train_phase(x + 1., x)
