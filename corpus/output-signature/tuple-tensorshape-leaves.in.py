import tensorflow as tf

HEIGHT, WIDTH, CLASSES = 48, 64, 5


def frames():
    yield [[[0.0] * 3] * WIDTH] * HEIGHT, [0.0] * CLASSES


video = tf.data.Dataset.from_generator(
    frames,
    (tf.float32, tf.float32),
    (tf.TensorShape([HEIGHT, WIDTH, 3]), tf.TensorShape([CLASSES])),
)
