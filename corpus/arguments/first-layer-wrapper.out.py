# corpus: select=arguments dialect=k2
from keras.layers import LSTM, Bidirectional, Dense, Input, TimeDistributed
from keras.models import Sequential

model = Sequential()
model.add(Input(batch_shape=(2, 5, 4)))
model.add(TimeDistributed(Dense(3)))  # per step
model.add(Bidirectional(LSTM(4)))
