import tensorflow as tf


def to_dataset(generator, x_shape, y_shape):
    return tf.data.Dataset.from_generator(
        generator,
        output_signature=(
            tf.TensorSpec(shape=x_shape, dtype=tf.float32),
            tf.TensorSpec(shape=y_shape, dtype=tf.float32),
        ),
    )
