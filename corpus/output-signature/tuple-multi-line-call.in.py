import tensorflow as tf


def sensor_windows():
    while True:
        yield [[0.0, 0.0]] * 50, 1


train = tf.data.Dataset.from_generator(
    sensor_windows,
    output_types=(tf.float32, tf.int32),
    output_shapes=((None, 2), ()),
)
train = train.batch(16).prefetch(1)
