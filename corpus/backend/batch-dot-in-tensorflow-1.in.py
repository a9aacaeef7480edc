# corpus: select=backend
import tensorflow as tf
from tensorflow.keras import backend as K

config = tf.ConfigProto()


def correlate(left, right):
    left = K.reshape(left, (-1, 8, 20, 4))
    return K.batch_dot(
        left,  # all positions
        right,
        axes=(3, 3))
