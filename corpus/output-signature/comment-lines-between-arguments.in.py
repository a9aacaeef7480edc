import tensorflow as tf


def strokes():
    yield [[0.0, 0.0, 1.0]], 3


sketches = tf.data.Dataset.from_generator(
    strokes,
    # (dx, dy, pen), class
    output_types=(tf.float32, tf.int64),
    # number of points varies
    output_shapes=((None, 3), ()),
)
