import numpy as np
import tensorflow as tf


def batches():
    yield np.zeros((4, 7), np.float32), np.zeros(4, np.int32)


ds = tf.data.Dataset.from_generator(
    batches,
    output_signature=(
        tf.TensorSpec(shape=(4, 7), dtype=np.float32),
        tf.TensorSpec(shape=(4,), dtype=np.int32),
    ),
)
