import tensorflow as tf


def digits():
    yield [[0.0] * 28] * 28, 7


train = tf.data.Dataset.from_generator(
    digits,
    output_signature=(
        tf.TensorSpec(shape=(28, 28), dtype=tf.float32),
        tf.TensorSpec(shape=(), dtype=tf.int32),
    ),
)
