import tensorflow as tf


def digits():
    yield [[0.0] * 28] * 28, 7


mnist = tf.data.Dataset.from_generator(
    digits,
    output_signature=(
        tf.TensorSpec(shape=(28, 28), dtype=tf.float32),  # pixels, 0 to 1
        tf.TensorSpec(shape=(), dtype=tf.int32),  # the digit
    ),
)
