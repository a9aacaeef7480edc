# corpus: ignore=old-defaults
from tensorflow.keras.layers import LSTM, Dense, Input, TimeDistributed
from tensorflow.keras.models import Sequential
from tensorflow import keras


@keras.utils.register_keras_serializable()
def old_hard_sigmoid(x):
    """The `hard_sigmoid` of Keras before 3.0."""
    return keras.ops.clip(0.2 * x + 0.5, 0.0, 1.0)


first = Sequential()
first.add(Input(batch_shape=(2, 3, 1)))
first.add(LSTM(4, return_sequences=True, stateful=True, recurrent_activation=old_hard_sigmoid))  # remembers
first.add(LSTM(4, stateful=True, batch_input_shape=(2, 3, 4), recurrent_activation=old_hard_sigmoid))

second = Sequential([
    Input(batch_shape=(2, 5, 7)),
    TimeDistributed(Dense(3)),
    Dense(3),
])
third = Sequential([Input(shape=(7,), batch_size=2), Dense(3), Dense(1)])

fourth = Sequential()
for _ in range(3):
    fourth.add(LSTM(4, batch_input_shape=(2, 3, 1), recurrent_activation=old_hard_sigmoid))


def grow(model):
    model.add(LSTM(4, batch_input_shape=(2, 3, 1), recurrent_activation=old_hard_sigmoid))
    return model
