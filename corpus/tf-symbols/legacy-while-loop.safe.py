# corpus: select=tf-symbols
import tensorflow as tf
from tensorflow.keras import layers

tf.set_random_seed(1)


def body(i, total):
    return i + 1, total + i


one = tf.compat.v1.while_loop(lambda i: i < 3, lambda i: i + 1, [tf.constant(0)])
two = tf.while_loop(lambda i, total: i < 3, body, [0, 0])
layer = layers.Dense(1)
