# corpus: select=old-defaults
from keras.layers import Dense
from keras.models import Sequential
from keras.optimizers import SGD, Adagrad, Adam, RMSprop

model = Sequential([Dense(4, input_dim=3, init='normal')])
model.compile(loss='mse', optimizer=Adam())
model.compile(loss='mse', optimizer=Adam(lr=0.01, epsilon=1e-6))
model.compile(loss='mse', optimizer=RMSprop(0.01))
model.compile(loss='mse', optimizer=Adagrad())
model.compile(loss='mse', optimizer=SGD())
model.compile('sgd', 'mse')
model.compile('rmsprop', 'mse')
