# corpus: select=arguments dialect=k2
from keras.layers import LSTM, Dense, Input
from keras.models import Sequential

model = Sequential()
model.add(Input(batch_shape=(32, 10, 3)))
model.add(LSTM(8, stateful=True))
model.add(Dense(1))
