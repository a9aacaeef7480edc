# corpus: select=tf-symbols
import tensorflow as tf
from tensorflow import keras

model = keras.Sequential([keras.layers.Dense(1)])
model.compile(tf.keras.optimizers.Adam(epsilon=1e-08), "mse")
free = tf.compat.v1.train.AdamOptimizer()
