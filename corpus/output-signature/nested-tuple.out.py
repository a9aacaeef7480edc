import tensorflow as tf


def queries():
    yield "weather", (3, [1, 2])


search = tf.data.Dataset.from_generator(
    queries,
    output_signature=(
        tf.TensorSpec(shape=(), dtype=tf.string),
        (
            tf.TensorSpec(shape=(), dtype=tf.int64),
            tf.TensorSpec(shape=(None,), dtype=tf.int32),
        ),
    ),
)
