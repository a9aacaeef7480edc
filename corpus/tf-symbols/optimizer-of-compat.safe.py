# corpus: select=tf-symbols
import tensorflow as tf
from tensorflow import keras

model = keras.Sequential([keras.layers.Dense(1)])
model.compile(tf.compat.v1.train.AdamOptimizer(), "mse")
free = tf.compat.v1.train.AdamOptimizer()
