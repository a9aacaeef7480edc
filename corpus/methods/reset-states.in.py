# corpus: select=methods
from keras.layers import LSTM, Dense
from keras.models import Sequential

model = Sequential()
model.add(LSTM(8, batch_input_shape=(1, 5, 2), stateful=True))
model.add(Dense(1))
for epoch in range(10):
    model.fit(x, y, epochs=1, batch_size=1, shuffle=False)
    model.reset_states()  # forget
