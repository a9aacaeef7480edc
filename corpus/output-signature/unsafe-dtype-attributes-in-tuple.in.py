import tensorflow as tf


def slices(features, labels):
    def rows():
        yield from zip(features, labels)

    return tf.data.Dataset.from_generator(rows, (features.dtype, labels.dtype))
