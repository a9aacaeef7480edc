import tensorflow.compat.v2 as tf

print(tf.keras.layers.Rescaling, tf.keras.layers.Dense)
