import numpy as np
from keras.layers import Dense
from keras.models import Sequential
from keras.optimizers import Nadam
from common import report, seed_weights

random = np.random.RandomState(36)
x = random.uniform(-1, 1, (24, 4)).astype('float32')
y = random.uniform(-1, 1, (24, 1)).astype('float32')
model = Sequential([Dense(5, activation='tanh', input_shape=(4,)), Dense(1)])
model.compile(loss='mse', optimizer=Nadam(lr=0.005))
seed_weights(model)
history = model.fit(x, y, epochs=6, batch_size=8, shuffle=False, verbose=0)
report(loss=history.history['loss'], out=model.predict(x))
