# corpus: ignore=old-defaults
from keras.layers import LSTM, Dense, TimeDistributed
from keras.models import Sequential

first = Sequential()
first.add(LSTM(4, return_sequences=True, stateful=True, batch_input_shape=(2, 3, 1)))  # remembers
first.add(LSTM(4, stateful=True, batch_input_shape=(2, 3, 4)))

second = Sequential([
    TimeDistributed(Dense(3), batch_input_shape=(2, 5, 7)),
    Dense(3),
])
third = Sequential([Dense(3, input_shape=(7,), batch_size=2), Dense(1)])

fourth = Sequential()
for _ in range(3):
    fourth.add(LSTM(4, batch_input_shape=(2, 3, 1)))


def grow(model):
    model.add(LSTM(4, batch_input_shape=(2, 3, 1)))
    return model
