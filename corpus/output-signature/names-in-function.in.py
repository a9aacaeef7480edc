import tensorflow as tf


def make_dataset(generator, n_features):
    output_types = (tf.float32, tf.float32)
    output_shapes = ((None, n_features), (None, 1))
    dataset = tf.data.Dataset.from_generator(
        generator, output_shapes=output_shapes, output_types=output_types
    )
    return dataset.prefetch(2)
