# corpus: select=backend,arguments
import tensorflow as tf


class Noise(tf.keras.layers.Layer):
    def call(self, x, training=None):
        return x + tf.random.normal(tf.shape(x)) if training else x
