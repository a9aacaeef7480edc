import tensorflow as tf


def genomes():
    yield [0, 1, 2, 3]


dna = tf.data.Dataset.from_generator(
    genomes,
    output_signature=tf.TensorSpec(shape=(None,), dtype=tf.uint8),  # A C G T
    # any length
)
