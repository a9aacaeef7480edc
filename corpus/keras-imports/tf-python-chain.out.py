import tensorflow as tf
import tensorflow

onehot = tf.keras.utils.to_categorical([0, 1])
dense = tensorflow.keras.layers.Dense(3)
keep = tf.keras.layers.Dense(3)
