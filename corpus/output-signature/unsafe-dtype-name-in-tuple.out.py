import tensorflow as tf


def labelled(generator, label_type):
    return tf.data.Dataset.from_generator(
        generator,
        output_signature=(
            tf.TensorSpec(shape=(None,), dtype=tf.float32),
            tf.TensorSpec(shape=(), dtype=label_type),
        ),
    )
