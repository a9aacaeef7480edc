import tensorflow as tf
from tensorflow.keras import backend as K


def centre(x):
    mean = tf.reduce_mean(x)
    return x - tf.fill(tf.shape(x), mean)
