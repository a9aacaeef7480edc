import tensorflow as tf


def wrap(generator, shapes):
    return tf.data.Dataset.from_generator(
        generator,
        output_types=(tf.float32, tf.int32),
        output_shapes=shapes,
    )
