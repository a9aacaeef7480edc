import tensorflow as tf


def squares(limit):
    for n in range(limit):
        yield n * n


table = tf.data.Dataset.from_generator(generator=lambda: squares(5), output_signature=tf.TensorSpec(shape=None, dtype=tf.int32))
