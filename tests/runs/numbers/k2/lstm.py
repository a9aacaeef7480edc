"""The defaults of LSTM."""
import numpy as np
from keras.layers import LSTM, Dense, Input
from keras.models import Model
from common import report, seed_weights, weights_of

random = np.random.RandomState(3)
x = random.normal(0, 2, (24, 6, 3)).astype('float32')
y = x.mean(axis=1)[:, :2]

inputs = Input(shape=(6, 3))
sequence, state_h, state_c = LSTM(5, return_sequences=True, return_state=True)(inputs)
last = LSTM(4, implementation=1)(sequence, initial_state=None)
outputs = Dense(2)(last)
model = Model(inputs, outputs)
states = Model(inputs, [state_h, state_c])
model.compile('adam', 'mse')
seed_weights(model)
history = model.fit(x, y, epochs=4, batch_size=6, shuffle=False, verbose=0)
h, c = states.predict(x)
report(loss=history.history['loss'], h=h[:5], c=c[:5], out=model.predict(x), weights=weights_of(model))
