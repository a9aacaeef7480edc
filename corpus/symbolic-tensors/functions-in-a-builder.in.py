# corpus: select=symbolic-tensors,tf-symbols dialect=k2
import tensorflow as tf
from keras.layers import Dense, Input, Lambda
from keras.models import Model


def scale(x, low, high):
    # between 0 and 1
    return tf.clip_by_value((x - low) / (high - low), 0., 1.)


def attend(query, values):
    weights = tf.nn.softmax(tf.matmul(query, values, transpose_b=True))
    return tf.matmul(weights, values)  # (batch, 4, 8)


def build(size, names=None):
    first, second = Input((4, size)), Input((4, size))
    x = attend(Dense(8)(first), Dense(8)(second))
    x = scale(x, -1, 1)
    x = tf.expand_dims(x, 1, name='wide')
    x = tf.squeeze(x, axis=[1])
    x = tf.reshape(x, [tf.shape(x)[0], 4 * 8])
    parts = [tf.identity(x, name=n) for n in names]
    x = tf.add_n(parts)
    x = tf.log(tf.reduce_sum(x, reduction_indices=1, keep_dims=True))
    best = tf.argmax(x, 1)
    return Model([first, second], [x, tf.cast(best, tf.float32)])
