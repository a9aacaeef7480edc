import tensorflow as tf


def count(x):
    return tf.cast(tf.size(x), 'float32')
