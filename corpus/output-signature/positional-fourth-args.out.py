import tensorflow as tf


def read_lines(path):
    with open(path) as handle:
        for line in handle:
            yield line.split()


corpus = tf.data.Dataset.from_generator(read_lines, output_signature=tf.TensorSpec(shape=(None,), dtype=tf.string), args=["train.txt"])
