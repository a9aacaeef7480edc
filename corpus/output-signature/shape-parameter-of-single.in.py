import tensorflow as tf


def tensors(generator, shape=None):
    return tf.data.Dataset.from_generator(
        generator, output_types=tf.float64, output_shapes=shape)
