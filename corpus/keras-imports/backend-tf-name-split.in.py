from keras.backend import epsilon, tf


def log_safe(x):
    return tf.math.log(x + epsilon())
