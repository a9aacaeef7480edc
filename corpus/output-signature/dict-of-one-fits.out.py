import tensorflow as tf


def captions():
    yield {"text": "a red kite"}


kites = tf.data.Dataset.from_generator(
    captions,
    output_signature={"text": tf.TensorSpec(shape=(), dtype=tf.string)},
)
