# corpus: select=optimizers
from keras import backend as K
from keras.optimizers import Optimizer, SGD


class Sign(Optimizer):
    def __init__(self, lr=0.01, **kwargs):
        super(Sign, self).__init__(**kwargs)
        self.lr = K.variable(lr)

    def get_updates(self, loss, params):
        gradients = self.get_gradients(loss, params)
        return [K.update_sub(p, self.lr * K.sign(g)) for p, g in zip(params, gradients)]


class Slow(SGD):
    pass
