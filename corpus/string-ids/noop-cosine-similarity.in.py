# corpus: select=string-ids
import tensorflow as tf

model = tf.keras.Sequential([tf.keras.layers.Dense(2)])
model.compile(tf.keras.optimizers.SGD(learning_rate=0.1), loss='cosine_similarity')
