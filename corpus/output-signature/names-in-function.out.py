import tensorflow as tf


def make_dataset(generator, n_features):
    output_types = (tf.float32, tf.float32)
    output_shapes = ((None, n_features), (None, 1))
    dataset = tf.data.Dataset.from_generator(
        generator, output_signature=(
            tf.TensorSpec(shape=(None, n_features), dtype=tf.float32),
            tf.TensorSpec(shape=(None, 1), dtype=tf.float32),
        )
    )
    return dataset.prefetch(2)
