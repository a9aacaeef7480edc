import tensorflow as tf


def letters():
    yield "a"


alphabet = (
    tf.data.Dataset
    .from_generator(letters, output_signature=tf.TensorSpec(shape=(), dtype=tf.string))
    .repeat()
    .batch(26)
)
