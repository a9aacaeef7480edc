import tensorflow as tf


def waves():
    yield [0.0, 0.3, 0.6], [1.0]


audio = tf.data.Dataset.from_generator(
    waves, output_signature=(
        tf.TensorSpec(shape=None, dtype=tf.float32),
        tf.TensorSpec(shape=None, dtype=tf.float32),
    )
)
