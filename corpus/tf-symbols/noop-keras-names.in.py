# corpus: select=tf-symbols
import tensorflow as tf

model = tf.keras.Sequential([tf.keras.layers.Dense(1)])
old = tf.contrib.keras.layers.Dense(1)
backend = tf.keras.backend.log(1.0)
