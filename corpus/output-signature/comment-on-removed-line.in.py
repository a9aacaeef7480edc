import tensorflow as tf


def genomes():
    yield [0, 1, 2, 3]


dna = tf.data.Dataset.from_generator(
    genomes,
    output_types=tf.uint8,  # A C G T
    output_shapes=(None,),  # any length
)
