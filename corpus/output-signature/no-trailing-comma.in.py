import tensorflow as tf


def moves():
    yield 12


chess = tf.data.Dataset.from_generator(
    moves,
    output_types=tf.int32,
    output_shapes=()
)
