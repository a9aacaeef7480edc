# corpus: select=output-signature
import tensorflow as tf
from keras.models import load_model


def tiles():
    yield [[0.0] * 4] * 4


board = tf.data.Dataset.from_generator(tiles, output_signature=tf.TensorSpec(shape=(4, 4), dtype=tf.float32))
print(load_model('solver.h5').predict(board.batch(1)))
