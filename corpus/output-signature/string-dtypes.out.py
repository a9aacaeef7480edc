import tensorflow as tf


def ratings():
    yield 7, 4.5


ds = tf.data.Dataset.from_generator(ratings, output_signature=(
    tf.TensorSpec(shape=(), dtype='int64'),
    tf.TensorSpec(shape=(), dtype='float32'),
))
mean = tf.data.Dataset.from_generator(lambda: iter([4.5]), output_signature=tf.TensorSpec(shape=[], dtype='float32'))
