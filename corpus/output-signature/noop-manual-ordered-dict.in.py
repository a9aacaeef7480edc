import collections

import tensorflow as tf

TYPES = collections.OrderedDict([("x", tf.float32), ("y", tf.int32)])


def rows():
    yield {"x": 0.0, "y": 1}


ds = tf.data.Dataset.from_generator(rows, TYPES)
