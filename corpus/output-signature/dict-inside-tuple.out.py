import tensorflow as tf


def examples():
    yield {"ids": [5, 6], "mask": [1, 1]}, 0


train = tf.data.Dataset.from_generator(
    examples,
    output_signature=(
        {
            "ids": tf.TensorSpec(shape=[None], dtype=tf.int32),
            "mask": tf.TensorSpec(shape=[None], dtype=tf.int32),
        },
        tf.TensorSpec(shape=[], dtype=tf.int64),
    ),
)
