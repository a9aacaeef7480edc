import tensorflow as tf


def centre(x):
    mean = tf.reduce_mean(x)
    return x - tf.fill(tf.shape(x), mean)
