import tensorflow as tf


def readings():
    for value in (0.5, 1.5, 2.5):
        yield value


stream = tf.data.Dataset.from_generator(readings, output_signature=tf.TensorSpec(shape=(), dtype=tf.float32))
