# corpus: select=backend,arguments dialect=k1
from keras.layers import Layer


class Crf(Layer):
    def call(self, X, mask=None, training=None):
        best = self.decode(X, mask)
        marginal = self.marginal(X, mask)
        # the loss wants marginals
        return marginal if training else best


class Both(Layer):
    def call(self, x, training=None):
        a = (x * 2.) if training else x
        return a if training else x
