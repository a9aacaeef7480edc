import tensorflow as tf


def readings():
    yield [0.5, 0.7], 1


stream = tf.data.Dataset.from_generator(
    readings,
    output_signature=(
        tf.TensorSpec(shape=(2,), dtype=tf.float32),
        tf.TensorSpec(shape=(), dtype=tf.int32),
    ),
)
