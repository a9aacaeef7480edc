# corpus: select=old-defaults
import keras
from keras import optimizers
from keras.layers import Dense
from keras.models import Sequential

model = Sequential([Dense(4, input_dim=3, kernel_initializer='normal')])
model.compile(loss='mse', optimizer='adam')
model.compile(loss='mse', optimizer=optimizers.Nadam(learning_rate=0.002))
model.compile(loss='mse', optimizer=optimizers.Adamax(learning_rate=0.002))
model.compile(loss='mse', optimizer=keras.optimizers.Adagrad(lr=0.1, epsilon=1e-14, initial_accumulator_value=0.0))
model.compile(loss='mse', optimizer=optimizers.Adadelta(0.5))
model.compile(loss='mse', optimizer=optimizers.RMSprop(lr=0.001, rho=0.9, epsilon=1e-6))
