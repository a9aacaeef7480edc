# corpus: select=old-defaults
from keras.layers import Dense, LSTM
from keras.models import Sequential
from keras.optimizers import Adam

model = Sequential()
model.add(LSTM(8, inner_init='normal', input_shape=(5, 2)))
model.add(Dense(1, kernel_initializer='normal'))
model.compile('rmsprop', 'mse')
model.compile(Adam(), 'mse')
model.fit(x, y)
