import tensorflow as tf


def transcripts():
    yield [1, 2, 3], [7, 9]


speech = tf.data.Dataset.from_generator(
    transcripts,
    output_signature=(
        tf.TensorSpec(shape=[None], dtype=tf.int32),
        tf.TensorSpec(shape=[2], dtype=tf.int64),
    ),
)
