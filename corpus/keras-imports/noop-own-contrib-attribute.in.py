import torchflow as tf

print(tf.contrib.keras.layers.Dense(1), tf.python.keras)
