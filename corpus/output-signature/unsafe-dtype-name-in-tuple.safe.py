import tensorflow as tf


def labelled(generator, label_type):
    return tf.data.Dataset.from_generator(
        generator,
        output_types=(tf.float32, label_type),
        output_shapes=((None,), ()),
    )
