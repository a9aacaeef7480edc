# corpus: select=optimizers
from keras.layers import Dense
from keras.models import Sequential
from keras.optimizers import SGD

sgd = SGD()
for units in (1, 2, 3):
    model = Sequential([Dense(units, input_dim=4)])
    model.compile(sgd, 'mse')
    model.fit(x, y)
for units in (1, 2, 3):
    fresh = SGD()
    model = Sequential([Dense(units, input_dim=4)])
    model.compile(fresh, 'mse')
