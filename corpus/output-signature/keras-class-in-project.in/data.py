import tensorflow as tf


def events():
    yield [0.0] * 6


def event_dataset():
    return tf.data.Dataset.from_generator(events, tf.float32, (6,)).batch(8)
