import functools

import tensorflow as tf


def crops(folder, size):
    yield [[0.0] * size] * size, folder


train = tf.data.Dataset.from_generator(
    functools.partial(crops, 'train', 64),
    output_signature=(
        tf.TensorSpec(shape=None, dtype=tf.float32),
        tf.TensorSpec(shape=None, dtype=tf.string),
    ))
