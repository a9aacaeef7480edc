import tensorflow as tf


def windows(width):
    for start in range(100 - width):
        yield list(range(start, start + width))


series = tf.data.Dataset.from_generator(
    windows,
    output_signature=tf.TensorSpec(shape=(None,), dtype=tf.int32),
    args=(12,),
)
