# corpus: select=tf-symbols
import tensorflow as tf
from keras import backend as K


def accuracy(y_true, y_pred):
    hits = tf.cast(K.equal(y_true, y_pred), tf.float32)
    named = tf.cast(hits, tf.int32, name="hits")
    by_name = tf.cast(x=hits, dtype=tf.float64)
    spread = tf.cast(
        hits,
        tf.int64,
    )
    return tf.cast(tf.cast(hits, tf.int32), tf.float32) + named + by_name + spread
