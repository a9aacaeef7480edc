import tensorflow as tf

L = tf.keras.layers
net = tf.keras.models.Sequential()
net.add(L.Dense(3))
net.add(tf.keras.layers.Flatten())
