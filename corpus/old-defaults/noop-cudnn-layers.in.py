# corpus: select=old-defaults
from keras.layers import CuDNNGRU, CuDNNLSTM, Dense
from keras.models import Sequential

model = Sequential()
model.add(CuDNNLSTM(8, return_sequences=True, kernel_initializer='normal'))
model.add(CuDNNGRU(8))
