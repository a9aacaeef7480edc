import tensorflow as tf


def build(generator, keys):
    return tf.data.Dataset.from_generator(
        generator,
        output_types=({key: tf.float32 for key in keys}, tf.float32),
    )
