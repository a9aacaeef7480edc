# corpus: select=requirements
import tensorflow as tf

model = tf.keras.models.Sequential([tf.keras.layers.Dense(1)])
model.compile(tf.train.AdamOptimizer(), 'mse')
