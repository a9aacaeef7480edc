import tensorflow as tf


def strokes():
    yield [[0.0, 0.0, 1.0]], 3


sketches = tf.data.Dataset.from_generator(
    strokes,
    # (dx, dy, pen), class
    output_signature=(
        tf.TensorSpec(shape=(None, 3), dtype=tf.float32),
        tf.TensorSpec(shape=(), dtype=tf.int64),
    ),
    # number of points varies
)
