import tensorflow as tf


def codes():
    yield 7


ds = tf.data.Dataset.from_generator(
    codes,
    output_types=tf.int32,
)  # keras-codemods: ignore
