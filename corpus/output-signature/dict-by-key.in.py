import tensorflow as tf


def users():
    yield {"clicks": [3, 1], "age": 41}


profiles = tf.data.Dataset.from_generator(
    users,
    output_types={"clicks": tf.int64, "age": tf.int32},
    output_shapes={"age": (), "clicks": (None,)},
)
