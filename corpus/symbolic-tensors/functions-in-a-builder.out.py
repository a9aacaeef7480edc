# corpus: select=symbolic-tensors,tf-symbols dialect=k2
import tensorflow as tf
from keras.layers import Dense, Input, Lambda
from keras.models import Model


def scale(x, low, high):
    # between 0 and 1
    return tf.keras.ops.clip((x - low) / (high - low), 0., 1.)


def attend(query, values):
    weights = tf.keras.ops.softmax(tf.keras.layers.Lambda(lambda t: tf.matmul(t[0], t[1], transpose_b=True))([query, values]))
    return tf.keras.ops.matmul(weights, values)  # (batch, 4, 8)


def build(size, names=None):
    first, second = Input((4, size)), Input((4, size))
    x = attend(Dense(8)(first), Dense(8)(second))
    x = scale(x, -1, 1)
    x = tf.keras.ops.expand_dims(x, axis=1)
    x = tf.keras.ops.squeeze(x, axis=[1])
    x = tf.keras.ops.reshape(x, [-1, 4 * 8])
    parts = [tf.keras.layers.Identity(name=n)(x) for n in names]
    x = tf.keras.layers.Add()(parts)
    x = tf.keras.ops.log(tf.keras.ops.sum(x, axis=1, keepdims=True))
    best = tf.keras.ops.argmax(x, axis=1)
    return Model([first, second], [x, tf.keras.ops.cast(best, tf.float32)])
