import tensorflow as tf


def build(generator, with_mask):
    types = {'img': tf.float32, 'y': tf.int32}
    shapes = {'img': (None, None, 3), 'y': ()}
    if with_mask:
        types['mask'] = tf.float32
        shapes['mask'] = (None, None)
    return tf.data.Dataset.from_generator(generator, types, shapes)


class Feed:
    def __init__(self):
        self.types = {'a': tf.float32}
        self.types.update(b=tf.int32)

    def dataset(self, generator):
        return tf.data.Dataset.from_generator(generator, self.types)


def passed_on(generator, more):
    both = {'a': tf.float32}
    more(both)
    return tf.data.Dataset.from_generator(generator, both)
