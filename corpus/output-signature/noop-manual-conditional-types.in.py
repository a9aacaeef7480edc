import tensorflow as tf


def load(source, labelled):
    return tf.data.Dataset.from_generator(
        source, (tf.float32, tf.int32) if labelled else tf.float32)
