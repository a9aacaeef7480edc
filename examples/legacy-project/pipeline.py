"""The same pictures through tf.data."""

import tensorflow as tf
from tensorflow.python.keras.models import load_model

from data import BATCH_SIZE, SIZE, SPECIES, picture_files, read_picture


def pictures(folder):
    for name, number in picture_files(folder):
        yield read_picture(name), tf.keras.utils.to_categorical(number, len(SPECIES))


def dataset(folder):
    data = tf.data.Dataset.from_generator(
        lambda: pictures(folder),
        output_types=(tf.float32, tf.float32),
        output_shapes=(tf.TensorShape(SIZE + (3,)),  # height, width, colours
                       tf.TensorShape([len(SPECIES)])),
    )
    return data.repeat().batch(BATCH_SIZE)


def numbered(folder, number_type=tf.int64):
    """Pictures with the number of their species."""
    pairs = lambda: ((read_picture(name), number) for name, number in picture_files(folder))
    return tf.data.Dataset.from_generator(pairs, (tf.float32, number_type), (SIZE + (3,), ()))


if __name__ == '__main__':
    model = load_model('leaves.h5')
    steps = len(picture_files('data/valid')) // BATCH_SIZE
    print(model.evaluate(dataset('data/valid'), y=None, steps=steps))
