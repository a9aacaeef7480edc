import tensorflow as tf

L = tf.contrib.keras.layers
net = tf.contrib.keras.models.Sequential()
net.add(L.Dense(3))
net.add(tf.contrib.keras.python.keras.layers.Flatten())
