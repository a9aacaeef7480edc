# corpus: select=tf-symbols
import tensorflow as tf
from tensorflow.python.keras.layers import Layer


class Drop(Layer):
    def call(self, x):
        return tf.nn.dropout(x, 0.2)
