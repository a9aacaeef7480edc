import tensorflow as tf


def read_lines(path):
    with open(path) as handle:
        for line in handle:
            yield line.split()


corpus = tf.data.Dataset.from_generator(read_lines, tf.string, (None,), ["train.txt"])
