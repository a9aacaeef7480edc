# corpus: select=backend,arguments dialect=k2
from keras import backend as K
from keras.layers import Layer, Lambda


def dropped(h, keep, training=None):
    return K.dropout(h, 1 - keep) if training else h


class Cell(Layer):
    def get_constants(self, x):
        return K.in_train_phase(K.dropout(x, .5), x)

    def call(self, x, *rest):
        return K.in_train_phase(x, x * 2.)


drop = Lambda(lambda x: K.in_train_phase(K.dropout(x, .3), x))
