# corpus: select=tf-symbols
import tensorflow as tf
from keras import backend as K


def hits(y_true, y_pred):
    equal = K.equal(y_true, K.round(y_pred))
    return tf.count_nonzero(equal, axis=1, keep_dims=False) + tf.count_nonzero(input_tensor=equal)
