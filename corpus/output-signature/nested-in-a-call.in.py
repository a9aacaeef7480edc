import tensorflow as tf


def left():
    yield 1


def right():
    yield 2.0


both = tf.data.Dataset.zip((
    tf.data.Dataset.from_generator(left, tf.int32, ()),
    tf.data.Dataset.from_generator(right, tf.float32, ()),
))
