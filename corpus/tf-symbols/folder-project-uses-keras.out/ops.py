# corpus: select=tf-symbols
import tensorflow as tf


def entropy(p):
    return -tf.reduce_sum(p * tf.math.log(p), axis=1)
