# corpus: select=old-defaults target=keras2
from keras.layers import GRU, LSTM
from keras.models import Sequential
from tensorflow.keras import optimizers

model = Sequential()
model.add(LSTM(8, use_bias=False, recurrent_activation='hard_sigmoid'))
model.add(GRU(8, recurrent_activation='hard_sigmoid', reset_after=False))
model.compile(optimizers.Adadelta(learning_rate=1.0), 'mse')
