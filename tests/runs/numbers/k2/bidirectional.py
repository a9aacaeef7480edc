import numpy as np
from keras.models import Sequential
from keras.layers import Bidirectional, LSTM, GRU, TimeDistributed, Dense
from common import report, seed_weights

random = np.random.RandomState(5)
x = random.uniform(-2, 2, (16, 5, 3)).astype('float32')
y = random.randint(0, 2, (16, 5, 1))

model = Sequential()
model.add(Bidirectional(LSTM(4, return_sequences=True), input_shape=(5, 3)))
model.add(Bidirectional(GRU(3, return_sequences=True), merge_mode='sum'))
model.add(TimeDistributed(Dense(1, activation='sigmoid')))
model.compile(loss='binary_crossentropy', optimizer='adam', metrics=['accuracy'])
seed_weights(model)
h = model.fit(x, y, epochs=3, batch_size=4, shuffle=False, verbose=0)
report(loss=h.history['loss'], accuracy=h.history['acc'], out=model.predict(x))
