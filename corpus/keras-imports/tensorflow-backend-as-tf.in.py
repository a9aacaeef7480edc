from keras.backend import tensorflow_backend as tf
from keras.backend.tensorflow_backend import epsilon, square


def hinge(y_true, y_pred):
    return tf.mean(square(tf.maximum(1.0 - y_true * y_pred, epsilon())))
