# corpus: select=old-defaults dialect=k2
from keras.layers import LSTM
from keras.models import Sequential

model = Sequential()
model.add(LSTM(8, input_shape=(5, 2)))
model.save('memory.h5')
