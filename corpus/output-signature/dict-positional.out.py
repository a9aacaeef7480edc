import tensorflow as tf


def boxes():
    yield {"image": [[0.0]], "box": [0.1, 0.2, 0.3, 0.4]}


detections = tf.data.Dataset.from_generator(
    boxes,
    output_signature={
        "image": tf.TensorSpec(shape=[None, None], dtype=tf.float32),
        "box": tf.TensorSpec(shape=[4], dtype=tf.float32),
    },
)
