# corpus: select=old-defaults
import keras
from keras import layers, ops

model = keras.Sequential([layers.LSTM(8, return_sequences=True), layers.GRU(8)])
model.compile(optimizer='adagrad', loss='mse')
model.predict(ops.ones((1, 3, 2)))
