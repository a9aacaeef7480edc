# corpus: select=arguments dialect=k2
from keras.layers import LSTM, Bidirectional
from keras.models import Sequential

model = Sequential()
model.add(Bidirectional(LSTM(4, return_sequences=True), batch_input_shape=(2, 5, 4)))
other = Sequential([Bidirectional(LSTM(4, batch_input_shape=(2, 5, 4)))])
