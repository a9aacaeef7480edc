import tensorflow as tf


def users():
    yield {"clicks": [3, 1], "age": 41}


profiles = tf.data.Dataset.from_generator(
    users,
    output_signature={
        "clicks": tf.TensorSpec(shape=(None,), dtype=tf.int64),
        "age": tf.TensorSpec(shape=(), dtype=tf.int32),
    },
)
