# corpus: select=tf-symbols
import tensorflow as tf
from keras import backend as K


def hits(y_true, y_pred):
    equal = K.equal(y_true, K.round(y_pred))
    return tf.math.count_nonzero(equal, axis=1, keepdims=False) + tf.math.count_nonzero(input=equal)
