import tensorflow.compat.v1 as tf


def phrases():
    yield "to be"


lines = tf.data.Dataset.from_generator(phrases, tf.string, tf.TensorShape([]))
