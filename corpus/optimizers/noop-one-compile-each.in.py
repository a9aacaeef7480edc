# corpus: select=optimizers
from keras.layers import Dense
from keras.models import Sequential
from keras.optimizers import SGD

first = Sequential([Dense(1, input_dim=4)])
first.compile('sgd', 'mse')
second = Sequential([Dense(1, input_dim=4)])
second.compile('sgd', 'mse')
sgd = SGD()
if fast:
    first.compile(sgd, 'mse')
else:
    first.compile(sgd, 'mae')
sgd = SGD(0.5)
second.compile(sgd, 'mse')
third = Sequential([Dense(1, input_dim=4)])
third.compile(type(sgd).from_config(sgd.get_config()), 'mse')
