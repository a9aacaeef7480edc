import numpy as np
import tensorflow as tf
from tensorflow.keras.models import Sequential
from tensorflow.keras.layers import LSTM, GRU, Dense, Bidirectional, SimpleRNN
from common import report, seed_weights

tf.logging.set_verbosity(tf.logging.ERROR)
random = np.random.RandomState(6)
x = random.normal(0, 2, (20, 6, 2)).astype('float32')
y = random.randint(0, 2, (20, 1))

model = Sequential()
model.add(Bidirectional(LSTM(4, return_sequences=True), input_shape=(6, 2)))
model.add(GRU(5, return_sequences=True))
model.add(SimpleRNN(3))
model.add(Dense(1, activation='sigmoid'))
model.compile(loss='binary_crossentropy', optimizer='adam', metrics=['accuracy'])
seed_weights(model)
history = model.fit(x, y, validation_split=0.2, epochs=3, batch_size=4, shuffle=False, verbose=0)
report(loss=history.history['loss'], val_acc=history.history['val_acc'], out=model.predict(x))
