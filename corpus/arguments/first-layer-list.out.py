# corpus: select=arguments dialect=tf1
import tensorflow as tf
from tensorflow.keras.layers import Input

model = tf.keras.Sequential([
    Input(batch_shape=[16, None, 3]),
    tf.keras.layers.GRU(8, return_sequences=True),
    tf.keras.layers.Dense(1),
])
