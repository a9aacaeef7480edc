try:
    import tensorflow as tf
except ImportError:
    import tensorflow.compat.v1 as tf


def entropy(p):
    return -tf.reduce_sum(p * tf.math.log(p), axis=1)
