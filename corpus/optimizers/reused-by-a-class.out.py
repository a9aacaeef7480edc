# corpus: select=optimizers
from keras.layers import Dense
from keras.models import Sequential
from keras.optimizers import SGD


class Nets:
    def __init__(self):
        self.optimizer = SGD(momentum=0.9)
        self.small = Sequential([Dense(1, input_dim=4)])
        self.small.compile(optimizer=self.optimizer, loss='mse')
        self.large = Sequential([Dense(9, input_dim=4), Dense(1)])
        self.large.compile(optimizer=type(self.optimizer).from_config(self.optimizer.get_config()), loss='mse')
