import tensorflow as tf


def tokens():
    yield from [[4, 8], [15, 16, 23]]


sentences = tf.data.Dataset.from_generator(tokens, output_signature=tf.TensorSpec(shape=None, dtype=tf.int64))
sentences = sentences.padded_batch(2)
