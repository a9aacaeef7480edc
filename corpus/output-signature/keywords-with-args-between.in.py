import tensorflow as tf


def windows(width):
    for start in range(100 - width):
        yield list(range(start, start + width))


series = tf.data.Dataset.from_generator(
    windows,
    output_types=tf.int32,
    args=(12,),
    output_shapes=(None,),
)
