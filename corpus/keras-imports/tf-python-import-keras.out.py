import tensorflow as tf
from tensorflow import keras

x = tf.zeros((2, 3))
print(keras.layers.Dense(1)(x))
