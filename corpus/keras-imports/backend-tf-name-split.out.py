from tensorflow.keras.backend import epsilon
import tensorflow as tf


def log_safe(x):
    return tf.math.log(x + epsilon())
