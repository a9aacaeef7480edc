import tensorflow as tf


def words(generator, size):
    shapes = ([None], ())
    types = (tf.string, tf.int32)
    data = tf.data.Dataset.from_generator(generator, output_shapes=shapes, output_types=types)
    return data.padded_batch(size, shapes)
