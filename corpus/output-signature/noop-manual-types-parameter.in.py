import tensorflow as tf


def wrap(generator, output_types):
    return tf.data.Dataset.from_generator(generator, output_types=output_types)
