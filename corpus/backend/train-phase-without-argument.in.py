# corpus: select=backend,arguments dialect=k1
from keras import backend as K
from keras.layers import Layer


class Crf(Layer):
    def call(self, X, mask=None):
        best = self.decode(X, mask)
        marginal = self.marginal(X, mask)
        # the loss wants marginals
        return K.in_train_phase(marginal, best)


class Both(Layer):
    def call(self, x):
        a = K.in_train_phase(x * 2., x)
        return K.in_train_phase(a, x)
