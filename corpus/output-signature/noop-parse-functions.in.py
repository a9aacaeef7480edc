import tensorflow as tf


def decode(path):
    return tf.io.read_file(path)


def load(path):
    return tf.numpy_function(decode, [path], tf.string), tf.py_function(decode, [path], Tout=tf.string)
