import tensorflow as tf


class Base:
    TYPES = tf.float32

    def dataset(self, rows):
        return tf.data.Dataset.from_generator(rows, self.TYPES)


class Labelled(Base):
    TYPES = (tf.float32, tf.int32)
