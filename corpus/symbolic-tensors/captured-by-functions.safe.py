# corpus: select=symbolic-tensors
import tensorflow as tf
from tensorflow.keras.layers import Dense, Input, Lambda
from tensorflow.keras.models import Model

a, b = Input((3,)), Input((3,))
far = Lambda(lambda t: tf.reduce_sum(t * tf.square(b)))(a)


def helper(t):
    return tf.keras.ops.abs(t - b)  # called while the model is built


near = helper(a)
