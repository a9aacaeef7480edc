import tensorflow as tf


def pages(book, first):
    yield book + first


text = tf.data.Dataset.from_generator(
    pages, args=("moby", "1"), output_shapes=(), output_types=tf.string)
