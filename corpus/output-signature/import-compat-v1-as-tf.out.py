import tensorflow.compat.v1 as tf


def phrases():
    yield "to be"


lines = tf.data.Dataset.from_generator(phrases, output_signature=tf.TensorSpec(shape=tf.TensorShape([]), dtype=tf.string))
