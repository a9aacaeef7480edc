# corpus: select=custom-layers
from keras import backend as K
from keras import initializations
from keras.engine.topology import Layer


class Deep(Layer):
    def __init__(self, depth, init="uniform", **kwargs):
        self.depth = depth
        self.init = initializations.get(init)
        super(Deep, self).__init__(**kwargs)

    def build(self, input_shape):
        dim = input_shape[1]
        self.V = self.init((dim, dim), name="V")
        self.Ws = [self.init((dim, dim), name="W_%d" % i) for i in range(self.depth)]
        self.bs = [K.zeros((dim,)) for _ in range(self.depth)]
        ends = [K.ones((dim,), name="first"), K.ones((dim,), name="last")]
        self.trainable_weights = [self.V] + self.Ws + self.bs
        self.trainable_weights += ends
        self.ends = ends
