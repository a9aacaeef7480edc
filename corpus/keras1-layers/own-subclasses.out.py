# corpus: dialect=k1 ignore=old-defaults
from tensorflow.keras.layers import LSTM, Convolution2D, Dense


class Noisy(LSTM):
    def __init__(self, units, noise=0.0, **kwargs):
        super(Noisy, self).__init__(units, **kwargs)
        self.noise = noise


class Plain(Convolution2D):
    pass


class Closed(Dense):
    def __init__(self, size, init):
        super(Closed, self).__init__(size, kernel_initializer=init)


a = Noisy(10, noise=0.1, kernel_regularizer='l2', dropout=0.2)
b = Plain(64, (3, 3), padding='same')
c = Closed(3, init='uniform')
