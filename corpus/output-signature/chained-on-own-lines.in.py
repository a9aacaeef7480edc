import tensorflow as tf


def letters():
    yield "a"


alphabet = (
    tf.data.Dataset
    .from_generator(letters, output_types=tf.string, output_shapes=())
    .repeat()
    .batch(26)
)
