# corpus: select=string-ids
import tensorflow as tf

model = tf.keras.Sequential([tf.keras.layers.Dense(1, activation='hard_sigmoid')])
model.compile(tf.keras.optimizers.Adam(learning_rate=0.1), loss='kl_divergence')
