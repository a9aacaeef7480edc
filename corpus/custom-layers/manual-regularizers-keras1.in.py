# corpus: select=custom-layers dialect=k1
from keras import backend as K
from keras.regularizers import Regularizer


class Orthogonal(Regularizer):
    def set_param(self, p):
        self.p = p

    def __call__(self, loss):
        return loss + K.sum(K.square(K.dot(K.transpose(self.p), self.p)))


class Modern(Regularizer):
    def __call__(self, x):
        return K.sum(K.abs(x))
