import tensorflow as tf


class Dataset:
    @classmethod
    def from_generator(cls, generator, output_types, output_shapes=None):
        return [tf.constant(item, output_types) for item in generator()]


def ones():
    yield 1


items = Dataset.from_generator(ones, output_types=tf.int32, output_shapes=())
