import tensorflow as tf


def tensors(generator, shape=None):
    return tf.data.Dataset.from_generator(
        generator, output_signature=tf.TensorSpec(shape=shape, dtype=tf.float64))
