import tensorflow as tf


def spectra():
    yield [0.1] * 64


spectra_ds = tf.data.Dataset.from_generator(spectra, output_signature=tf.TensorSpec(shape=[64], dtype=tf.float32))
