"""Words that come more than once in a batch, and an optimizer that keeps moments."""
import numpy as np
from keras.layers import Embedding, Flatten, Dense
from keras.models import Sequential
from common import report, seed_weights

random = np.random.RandomState(24)
x = random.randint(0, 12, (24, 5))
y = random.randint(0, 2, (24, 1))
model = Sequential()
model.add(Embedding(12, 3, input_length=5))
model.add(Flatten())
model.add(Dense(1, activation='sigmoid'))
model.compile(optimizer='adam', loss='binary_crossentropy', metrics=['acc'])
seed_weights(model)
h = model.fit(x, y, epochs=4, batch_size=6, shuffle=False, verbose=0)
report(loss=h.history['loss'], out=model.predict(x))
