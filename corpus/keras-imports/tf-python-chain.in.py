import tensorflow as tf
import tensorflow

onehot = tf.python.keras.utils.to_categorical([0, 1])
dense = tensorflow.python.keras.layers.core.Dense(3)
keep = tf.keras.layers.Dense(3)
