# corpus: select=optimizers,methods
from keras.layers import Dense
from keras.models import Sequential
from keras.optimizers import adam, sgd

shared = sgd(0.1)
first = Sequential([Dense(1, input_dim=8)])
first.compile(shared, 'mse')
second = Sequential([Dense(1, input_dim=4)])
second.compile(optimizer=shared, loss='mse')
steady = adam()
print(steady.get_config()['lr'], steady.lr)
