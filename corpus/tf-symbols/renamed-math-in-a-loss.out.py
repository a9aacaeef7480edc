# corpus: select=tf-symbols
import tensorflow as tf
from keras import backend as K


def focal_loss(y_true, y_pred, gamma=2.0):
    """Cross entropy with less weight on what is easy."""
    p = tf.clip_by_value(y_pred, K.epsilon(), 1.0)
    log_p = tf.math.log(p)  # natural logarithm
    distance = tf.math.squared_difference(y_true, y_pred)
    ok = tf.math.is_finite(log_p)
    return -tf.reduce_sum(y_true * (1 - p) ** gamma * log_p * tf.math.rsqrt(distance + 1.0)), ok
