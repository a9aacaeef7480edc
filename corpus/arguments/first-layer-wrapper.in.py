# corpus: select=arguments dialect=k2
from keras.layers import LSTM, Bidirectional, Dense, TimeDistributed
from keras.models import Sequential

model = Sequential()
model.add(TimeDistributed(Dense(3), batch_input_shape=(2, 5, 4)))  # per step
model.add(Bidirectional(LSTM(4)))
