import tensorflow as tf


def queries():
    yield "weather", (3, [1, 2])


search = tf.data.Dataset.from_generator(
    queries,
    output_types=(tf.string, (tf.int64, tf.int32)),
    output_shapes=((), ((), (None,))),
)
