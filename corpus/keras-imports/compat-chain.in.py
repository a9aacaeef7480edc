import tensorflow.compat.v2 as tf

print(tf.keras.layers.experimental.preprocessing.Rescaling, tf.keras.layers.Dense)
