import tensorflow as tf


def depth_maps():
    yield [[0.0] * 32] * 32


maps = tf.data.Dataset.from_generator(
    depth_maps,
    output_signature=tf.TensorSpec(shape=(32, 32), dtype=tf.float32),
)
