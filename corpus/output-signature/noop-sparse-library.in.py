import sparselib as sp
import tensorflow as tf


def triples():
    yield 0, 1, 3.5


matrix = sp.from_generator(triples, output_types=float, output_shapes=(10, 10))
dense = tf.constant(matrix.todense())
