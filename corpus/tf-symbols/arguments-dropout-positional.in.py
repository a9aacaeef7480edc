# corpus: select=tf-symbols
import tensorflow as tf
from tensorflow.keras.layers import Lambda

keep = tf.to_float(0.5)
layer = Lambda(lambda x: tf.nn.dropout(x, keep))
