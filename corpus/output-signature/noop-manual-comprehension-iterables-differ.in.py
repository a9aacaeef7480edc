import tensorflow as tf


def build(source, inputs, targets):
    return tf.data.Dataset.from_generator(
        source,
        output_types={key: tf.float32 for key in inputs},
        output_shapes={key: (None,) for key in targets},
    )
