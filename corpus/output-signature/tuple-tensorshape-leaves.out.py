import tensorflow as tf

HEIGHT, WIDTH, CLASSES = 48, 64, 5


def frames():
    yield [[[0.0] * 3] * WIDTH] * HEIGHT, [0.0] * CLASSES


video = tf.data.Dataset.from_generator(
    frames,
    output_signature=(
        tf.TensorSpec(shape=tf.TensorShape([HEIGHT, WIDTH, 3]), dtype=tf.float32),
        tf.TensorSpec(shape=tf.TensorShape([CLASSES]), dtype=tf.float32),
    ),
)
