import tensorflow as tf


def triples():
    yield 1.0, 2.0, 3


ds = tf.data.Dataset.from_generator(
    triples,
    output_types=(tf.float32, tf.float32, tf.int32),
    output_shapes=((), ()),
)
