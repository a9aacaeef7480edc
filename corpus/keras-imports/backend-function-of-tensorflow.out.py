# corpus: select=keras-imports
import tensorflow as tf


def same(x):
    return tf.identity(x)
