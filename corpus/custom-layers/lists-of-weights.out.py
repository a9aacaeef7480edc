# corpus: select=custom-layers
from keras import initializations
from keras.engine.topology import Layer


class Deep(Layer):
    def __init__(self, depth, init="uniform", **kwargs):
        self.depth = depth
        self.init = initializations.get(init)
        super(Deep, self).__init__(**kwargs)

    def build(self, input_shape):
        dim = input_shape[1]
        self.V = self.add_weight(shape=(dim, dim), initializer=self.init, name="V")
        self.Ws = [self.add_weight(shape=(dim, dim), initializer=self.init, name="W_%d" % i) for i in range(self.depth)]
        self.bs = [self.add_weight(shape=(dim,), initializer="zeros") for _ in range(self.depth)]
        ends = [self.add_weight(shape=(dim,), initializer="ones", name="first"), self.add_weight(shape=(dim,), initializer="ones", name="last")]
        self.ends = ends
