import tensorflow as tf


def unlabeled():
    yield ([0.5] * 8,)


pool = tf.data.Dataset.from_generator(
    unlabeled,
    output_signature=(tf.TensorSpec(shape=(8,), dtype=tf.float32),),
)
