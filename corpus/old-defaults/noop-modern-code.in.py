# corpus: select=old-defaults
import tensorflow as tf
from tensorflow.keras.layers import GRU, LSTM, Dense

model = tf.keras.Sequential([LSTM(8, return_sequences=True), GRU(8), Dense(1)])
model.compile(optimizer='adadelta', loss='mse')
model.compile(optimizer=tf.keras.optimizers.RMSprop(), loss='mse')
model.fit(x, y)
print(model.predict(x))
