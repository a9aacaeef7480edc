import tensorflow as tf


def flags():
    yield True


switches = tf.data.Dataset.from_generator(flags, tf.dtypes.bool, tf.TensorShape([]))
