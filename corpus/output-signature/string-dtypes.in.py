import tensorflow as tf


def ratings():
    yield 7, 4.5


ds = tf.data.Dataset.from_generator(ratings, ('int64', 'float32'), ((), ()))
mean = tf.data.Dataset.from_generator(lambda: iter([4.5]), 'float32', [])
