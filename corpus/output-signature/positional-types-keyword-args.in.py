import tensorflow as tf


def count_to(limit):
    for number in range(limit):
        yield number


numbers = tf.data.Dataset.from_generator(count_to, tf.int32, args=[10])
