from tensorflow.keras import backend as tf
from tensorflow.keras.backend import epsilon, square


def hinge(y_true, y_pred):
    return tf.mean(square(tf.maximum(1.0 - y_true * y_pred, epsilon())))
