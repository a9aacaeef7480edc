import tensorflow as tf


def ragged_rows():
    yield [[1.0], [2.0]], 0


rows = tf.data.Dataset.from_generator(
    ragged_rows,
    output_signature=(
        tf.TensorSpec(shape=None, dtype=tf.float32),
        tf.TensorSpec(shape=(), dtype=tf.int32),
    ),
)
