# corpus: select=old-defaults
from keras.layers import GRU, LSTM, ConvLSTM2D, Dense
from keras.models import Sequential
from keras.optimizers import Adadelta

model = Sequential()
model.add(LSTM(8, recurrent_activation='sigmoid', input_shape=(5, 2)))
model.add(GRU(8, 'tanh', 'sigmoid', reset_after=False))
model.add(ConvLSTM2D(4, (3, 3), recurrent_activation='relu'))
model.compile(Adadelta(lr=0.5), 'mse')
model.predict(x, verbose=1)
model.predict(x, 32, 0)
model.fit(x, y, epochs=2)
