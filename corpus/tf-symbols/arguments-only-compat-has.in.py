# corpus: select=tf-symbols
import tensorflow as tf
from tensorflow.keras import layers


class Lookup(layers.Layer):
    def call(self, x):
        tf.assert_equal(x, x, data=[x])
        with tf.name_scope("lookup", values=[x]):
            with tf.name_scope(None, default_name="inner"):
                return tf.nn.embedding_lookup(self.table, x, partition_strategy="div")
