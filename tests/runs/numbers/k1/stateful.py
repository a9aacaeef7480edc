import numpy as np
from keras.models import Sequential
from keras.layers import Dense, LSTM
from common import report, seed_weights

batch_size, tsteps, epochs = 4, 3, 3
random = np.random.RandomState(17)
signal = random.uniform(-1, 1, (16, tsteps, 1)).astype('float32')
expected = signal.mean(axis=1)

model = Sequential()
model.add(LSTM(5, batch_input_shape=(batch_size, tsteps, 1), stateful=True))
model.add(Dense(1))
model.compile(loss='mse', optimizer='rmsprop')
seed_weights(model)

losses = []
for i in range(epochs):
    history = model.fit(signal, expected, batch_size=batch_size, verbose=0, nb_epoch=1,
                        shuffle=False)
    losses.append(history.history['loss'][0])
    model.reset_states()
predicted = model.predict(signal, batch_size=batch_size)
report(losses=losses, predicted=predicted)
