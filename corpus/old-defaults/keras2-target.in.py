# corpus: select=old-defaults target=keras2
from keras.layers import GRU, LSTM
from keras.models import Sequential

model = Sequential()
model.add(LSTM(8, use_bias=False))
model.add(GRU(8))
model.compile('adadelta', 'mse')
