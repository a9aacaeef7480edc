import tensorflow as tf


def digits():
    yield [[0.0] * 28] * 28, 7


mnist = tf.data.Dataset.from_generator(
    digits,
    output_signature=(
        tf.TensorSpec(shape=(
        28,  # rows
        28,  # columns
    ), dtype=tf.float32),
        tf.TensorSpec(shape=(), dtype=tf.int32),
    ),
    # a number
)
