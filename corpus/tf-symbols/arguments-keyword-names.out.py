# corpus: select=tf-symbols
import tensorflow as tf
from keras.layers import Lambda


def normalize(x):
    total = tf.reduce_sum(x, axis=[1], keepdims=True)
    mean, variance = tf.nn.moments(x, axes=[0], keepdims=True)
    best = tf.argmax(x, axis=1)
    x = tf.squeeze(tf.expand_dims(x, axis=-1), axis=[2])
    return tf.nn.softmax(x / total, axis=-1) - mean + variance, best


layer = Lambda(normalize)
