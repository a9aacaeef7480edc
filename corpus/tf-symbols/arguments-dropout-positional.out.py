# corpus: select=tf-symbols
import tensorflow as tf
from tensorflow.keras.layers import Lambda

keep = tf.cast(0.5, tf.float32)
layer = Lambda(lambda x: tf.nn.dropout(x, rate=1 - keep))
