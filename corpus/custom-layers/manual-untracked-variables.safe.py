# corpus: select=custom-layers dialect=tf1
import tensorflow as tf
from tensorflow.keras.layers import Layer


class Scale(Layer):
    def build(self, input_shape):
        self.other = tf.Variable(0.0, validate_shape=False)
        self.drawn = tf.Variable(tf.random_gamma([3], 1.0))
        self.given = tf.Variable(make(), name="given"); self.built = True

    def call(self, x):
        self.late = tf.Variable(1.0)
        return x


class Early(Layer):
    def __init__(self):
        self.first = tf.Variable(1.0)
        super(Early, self).__init__()
        self.second = tf.Variable(1.0)
