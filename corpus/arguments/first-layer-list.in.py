# corpus: select=arguments dialect=tf1
import tensorflow as tf

model = tf.keras.Sequential([
    tf.keras.layers.GRU(8, batch_input_shape=[16, None, 3], return_sequences=True),
    tf.keras.layers.Dense(1),
])
