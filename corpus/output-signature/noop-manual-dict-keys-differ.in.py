import tensorflow as tf


def people():
    yield {"name": "Ada", "age": 36}


ds = tf.data.Dataset.from_generator(
    people,
    output_types={"name": tf.string, "age": tf.int32},
    output_shapes={"name": (), "years": ()},
)
