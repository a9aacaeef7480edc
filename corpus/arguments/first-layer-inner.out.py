# corpus: select=arguments dialect=k2
from keras.layers import LSTM, Bidirectional, Input
from keras.models import Sequential

model = Sequential()
model.add(Input(batch_shape=(2, 5, 4)))
model.add(Bidirectional(LSTM(4, return_sequences=True)))
other = Sequential([Bidirectional(LSTM(4, batch_input_shape=(2, 5, 4)))])
