import tensorflow as tf


def to_dataset(generator, x_shape, y_shape):
    return tf.data.Dataset.from_generator(
        generator,
        output_types=(tf.float32, tf.float32),
        output_shapes=(x_shape, y_shape),
    )
