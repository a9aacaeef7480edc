# corpus: select=arguments dialect=k2
from keras.layers import LSTM, Dense
from keras.models import Sequential

model = Sequential()
model.add(LSTM(8, batch_input_shape=(32, 10, 3), stateful=True))
model.add(Dense(1))
