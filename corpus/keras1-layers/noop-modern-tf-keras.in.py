import tensorflow as tf
from tensorflow.keras.layers import Conv2D, Dense, MaxPooling2D

a = Conv2D(64, 3, 2)
b = Conv2D(64, 3, 3, 'same')
c = tf.keras.layers.Conv2D(64, 3, 1, padding='same')
d = Dense(10, 'relu', True, 'he_normal')
e = MaxPooling2D(2, 2, 'same')
f = tf.keras.layers.BatchNormalization(-1, 0.9)
g = tf.keras.layers.LSTM(10, 'tanh', 'sigmoid')
h = tf.keras.Model(inputs=[a], outputs=[b])
