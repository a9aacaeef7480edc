import tensorflow as tf


def rows(columns):
    yield tuple(0.0 for _ in columns)


def load(columns):
    return tf.data.Dataset.from_generator(
        lambda: rows(columns), tuple(tf.float32 for _ in columns))
