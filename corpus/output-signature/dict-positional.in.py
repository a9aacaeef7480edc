import tensorflow as tf


def boxes():
    yield {"image": [[0.0]], "box": [0.1, 0.2, 0.3, 0.4]}


detections = tf.data.Dataset.from_generator(
    boxes,
    {"image": tf.float32, "box": tf.float32},
    {"image": [None, None], "box": [4]},
)
