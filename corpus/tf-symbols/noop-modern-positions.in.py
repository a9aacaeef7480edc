# corpus: select=tf-symbols
import tensorflow as tf
from tensorflow import keras


class Pick(keras.layers.Layer):
    def call(self, x):
        x = tf.pad(x, [[0, 0], [1, 1]], "CONSTANT", 0)
        mask = tf.boolean_mask(x, x > 0, 0)
        return tf.nn.in_top_k([1], x, 3), tf.image.resize(x, (3, 3)), mask
