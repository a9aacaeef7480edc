import numpy as np
from keras.models import Sequential
from keras.layers.recurrent import LSTM
from keras.layers.core import Dense
from common import report, seed_weights, weights_of

random = np.random.RandomState(3)
data = random.uniform(-1, 1, (32, 7, 3)).astype('float32')
target = data.sum(axis=1)[:, :1]

# two layers: the first one hands on its whole sequence
model = Sequential()
model.add(LSTM(5, input_shape=(7, 3), return_sequences=True))
model.add(LSTM(4, activation='tanh', inner_activation='hard_sigmoid'))
model.add(Dense(1))
model.compile(loss='mse', optimizer='rmsprop')
seed_weights(model)

history = model.fit(data, target, nb_epoch=5, batch_size=8, shuffle=False, verbose=0)
report(loss=history.history['loss'], predicted=model.predict(data), weights=weights_of(model))
