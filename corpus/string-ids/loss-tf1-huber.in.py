# corpus: select=string-ids
import tensorflow as tf

tf.enable_eager_execution()
model = tf.keras.Sequential([tf.keras.layers.Dense(1, input_shape=(4,))])
model.compile(optimizer=tf.train.AdamOptimizer(1e-3), loss='huber_loss', metrics=['mae'])
