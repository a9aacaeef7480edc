import tensorflow as tf


def trips():
    yield [0.0, 0.0], 12.5


taxis = tf.data.Dataset.from_generator(
    trips,
    output_signature=(
        tf.TensorSpec(shape=(2,), dtype=tf.float32),  # place  # longitude, latitude
        tf.TensorSpec(shape=(), dtype=tf.float32),  # fare
    ),
)
