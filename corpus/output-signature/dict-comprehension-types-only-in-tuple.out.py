import tensorflow as tf


def build(generator, keys):
    return tf.data.Dataset.from_generator(
        generator,
        output_signature=(
            {key: tf.TensorSpec(shape=None, dtype=tf.float32) for key in keys},
            tf.TensorSpec(shape=None, dtype=tf.float32),
        ),
    )
