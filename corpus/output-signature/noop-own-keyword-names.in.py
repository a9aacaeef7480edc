import tensorflow as tf


def make_spec(output_types, output_shapes):
    return tf.TensorSpec(shape=output_shapes, dtype=output_types)


spec = make_spec(output_types=tf.float32, output_shapes=[None, 3])
