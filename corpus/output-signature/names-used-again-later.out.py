import tensorflow as tf


def words(generator, size):
    shapes = ([None], ())
    types = (tf.string, tf.int32)
    data = tf.data.Dataset.from_generator(generator, output_signature=(
        tf.TensorSpec(shape=[None], dtype=tf.string),
        tf.TensorSpec(shape=(), dtype=tf.int32),
    ))
    return data.padded_batch(size, shapes)
