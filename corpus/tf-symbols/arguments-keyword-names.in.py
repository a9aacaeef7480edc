# corpus: select=tf-symbols
import tensorflow as tf
from keras.layers import Lambda


def normalize(x):
    total = tf.reduce_sum(x, reduction_indices=[1], keep_dims=True)
    mean, variance = tf.nn.moments(x, axes=[0], keep_dims=True)
    best = tf.argmax(x, dimension=1)
    x = tf.squeeze(tf.expand_dims(x, dim=-1), squeeze_dims=[2])
    return tf.nn.softmax(x / total, dim=-1) - mean + variance, best


layer = Lambda(normalize)
