import tensorflow as tf

WITH_WEIGHTS = True
types = (tf.float32, tf.int32)
if WITH_WEIGHTS:
    types = (tf.float32, tf.int32, tf.float32)


def rows():
    yield 1.0, 2, 0.5


ds = tf.data.Dataset.from_generator(rows, output_types=types)
