import tensorflow as tf


def depth_maps():
    yield [[0.0] * 32] * 32


maps = tf.data.Dataset.from_generator(
    depth_maps,
    output_shapes=(32, 32),
    output_types=tf.float32,
)
