import tensorflow as tf


def dialogue():
    yield b"hello", 0
    yield b"goodbye", 1


turns = tf.data.Dataset.from_generator(dialogue, output_signature=(
    tf.TensorSpec(shape=None, dtype=tf.string),
    tf.TensorSpec(shape=None, dtype=tf.int32),
)).batch(2)
