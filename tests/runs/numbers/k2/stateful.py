import numpy as np
from keras.models import Sequential
from keras.layers import LSTM, Dense
from common import report, seed_weights

random = np.random.RandomState(7)
data = random.uniform(-1, 1, (4, 12, 1)).astype('float32')
model = Sequential()
model.add(LSTM(6, batch_input_shape=(4, 1, 1), stateful=True, return_sequences=False))
model.add(Dense(1))
model.compile(loss='mean_squared_error', optimizer='adam')
seed_weights(model)

losses = []
for epoch in range(2):
    for step in range(11):
        loss = model.train_on_batch(data[:, step:step + 1], data[:, step + 1])
        losses.append(loss)
    model.reset_states()
steps = []
for step in range(3):
    steps.append(model.predict_on_batch(data[:, step:step + 1]))
model.layers[0].reset_states()
again = model.predict(data[:, :1], batch_size=4)
report(losses=losses, steps=np.array(steps), again=again)
