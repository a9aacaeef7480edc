# corpus: ignore=old-defaults
from tensorflow.keras.layers import LSTM, Dense, Input, TimeDistributed
from tensorflow.keras.models import Sequential

first = Sequential()
first.add(Input(batch_shape=(2, 3, 1)))
first.add(LSTM(4, return_sequences=True, stateful=True))  # remembers
first.add(LSTM(4, stateful=True, batch_input_shape=(2, 3, 4)))

second = Sequential([
    Input(batch_shape=(2, 5, 7)),
    TimeDistributed(Dense(3)),
    Dense(3),
])
third = Sequential([Input(shape=(7,), batch_size=2), Dense(3), Dense(1)])

fourth = Sequential()
for _ in range(3):
    fourth.add(LSTM(4, batch_input_shape=(2, 3, 1)))


def grow(model):
    model.add(LSTM(4, batch_input_shape=(2, 3, 1)))
    return model
