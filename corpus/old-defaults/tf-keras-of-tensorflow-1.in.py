# corpus: select=old-defaults
import tensorflow as tf

config = tf.ConfigProto()
x = tf.keras.layers.Input((20, 8))
h = tf.keras.layers.LSTM(32, return_sequences=True)(x)
h = tf.keras.layers.GRU(16)(h)
model = tf.keras.models.Model(x, tf.keras.layers.Dense(1)(h))
model.compile('rmsprop', 'mse')
model.compile(tf.keras.optimizers.Adagrad(), 'mse')
model.compile(tf.keras.optimizers.Adam(0.001), 'mse')
model.fit(data, labels)
