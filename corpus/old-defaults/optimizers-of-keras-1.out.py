# corpus: select=old-defaults
from keras.layers import Dense
from keras.models import Sequential
from keras.optimizers import SGD, Adagrad, Adam, RMSprop
from tensorflow.keras import optimizers

model = Sequential([Dense(4, input_dim=3, init='normal')])
model.compile(loss='mse', optimizer=Adam(epsilon=1e-08))
model.compile(loss='mse', optimizer=Adam(lr=0.01, epsilon=1e-6))
model.compile(loss='mse', optimizer=RMSprop(0.01, epsilon=1e-16))
model.compile(loss='mse', optimizer=Adagrad(epsilon=1e-16, initial_accumulator_value=0.0, learning_rate=0.01))
model.compile(loss='mse', optimizer=SGD())
model.compile('sgd', 'mse')
model.compile(optimizers.RMSprop(epsilon=1e-16), 'mse')
