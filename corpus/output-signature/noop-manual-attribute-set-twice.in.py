import tensorflow as tf


class Loader:
    def __init__(self):
        self.types = tf.float32

    def add_labels(self):
        self.types = (tf.float32, tf.int32)

    def dataset(self, rows):
        return tf.data.Dataset.from_generator(rows, output_types=self.types)
