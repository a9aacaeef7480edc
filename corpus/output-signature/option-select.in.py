# corpus: select=output-signature
import tensorflow as tf
from keras.models import load_model


def tiles():
    yield [[0.0] * 4] * 4


board = tf.data.Dataset.from_generator(tiles, output_types=tf.float32, output_shapes=(4, 4))
print(load_model('solver.h5').predict(board.batch(1)))
