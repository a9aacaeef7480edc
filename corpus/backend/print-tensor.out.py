# corpus: select=backend,arguments dialect=k2
from keras import backend as K
import tensorflow as tf


def loss(y_true, y_pred):
    tf.print('predicted: ', y_pred)
    error = K.square(y_true - y_pred)
    return K.mean((tf.print(error), error)[1])


def other(y_true, y_pred):
    return K.print_tensor(K.abs(y_true - y_pred), 'twice')
