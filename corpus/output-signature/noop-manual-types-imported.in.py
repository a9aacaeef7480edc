import tensorflow as tf

from settings import RECORD_SHAPES, RECORD_TYPES


def records():
    yield 1, 2.0


ds = tf.data.Dataset.from_generator(records, RECORD_TYPES, RECORD_SHAPES)
