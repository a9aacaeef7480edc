import tensorflow as tf
from tensorflow.python import keras

x = tf.zeros((2, 3))
print(keras.layers.core.Dense(1)(x))
