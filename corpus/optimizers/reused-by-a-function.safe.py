# corpus: select=optimizers
from keras.layers import Dense
from keras.models import Sequential
from keras.optimizers import SGD

sgd = SGD()
adam = SGD(nesterov=True)


def build(units):
    model = Sequential([Dense(units, input_dim=4)])
    model.compile(sgd, 'mse')
    return model


def once():
    model = Sequential([Dense(9, input_dim=4)])
    model.compile(adam, 'mse')
    return model


small, large, single = build(1), build(9), once()
