# corpus: select=unknown-name
import tensorflow as tf

layer = tf.contrib.keras.layers.DenseNormal(3)
