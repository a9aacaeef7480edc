# corpus: select=old-defaults target=keras2
from keras.layers import GRU, LSTM
from keras.models import Sequential
from tensorflow.keras import optimizers

model = Sequential()
model.add(LSTM(8, use_bias=False))
model.add(GRU(8))
model.compile(optimizers.Adadelta(learning_rate=1.0), 'mse')
