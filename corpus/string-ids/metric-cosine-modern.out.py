# corpus: select=string-ids
import tensorflow as tf

model = tf.keras.Sequential([tf.keras.layers.Dense(2)])
model.compile(tf.keras.optimizers.Adam(learning_rate=1e-3), 'mse', metrics=[tf.keras.metrics.CosineSimilarity(name='cosine_proximity')])
