import tensorflow as tf


def pairs():
    yield [0.2, 0.4], 1


train = tf.data.Dataset.from_generator(pairs, output_signature=(
    tf.TensorSpec(shape=(2,), dtype=tf.float32),
    tf.TensorSpec(shape=(), dtype=tf.int32),
))
