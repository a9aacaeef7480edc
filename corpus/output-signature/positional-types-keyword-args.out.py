import tensorflow as tf


def count_to(limit):
    for number in range(limit):
        yield number


numbers = tf.data.Dataset.from_generator(count_to, output_signature=tf.TensorSpec(shape=None, dtype=tf.int32), args=[10])
