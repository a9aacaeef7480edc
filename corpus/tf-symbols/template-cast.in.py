# corpus: select=tf-symbols
import tensorflow as tf
from keras import backend as K


def accuracy(y_true, y_pred):
    hits = tf.to_float(K.equal(y_true, y_pred))
    named = tf.to_int32(hits, name="hits")
    by_name = tf.to_double(x=hits)
    spread = tf.to_int64(
        hits,
    )
    return tf.to_float(tf.to_int32(hits)) + named + by_name + spread
