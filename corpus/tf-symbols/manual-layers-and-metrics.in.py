# corpus: select=tf-symbols
import tensorflow as tf
from keras.models import Model


def head(x):
    x = tf.layers.dense(x, 10, activation=tf.nn.relu)
    return tf.layers.Dropout(0.5)(x), tf.metrics.accuracy([1], [1]), tf.nn.rnn_cell.LSTMCell(3)
