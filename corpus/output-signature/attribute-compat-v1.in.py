import tensorflow as tf


def measurements():
    yield [1.0, 2.0]


data = tf.compat.v1.data.Dataset.from_generator(measurements, tf.float32, (2,))
