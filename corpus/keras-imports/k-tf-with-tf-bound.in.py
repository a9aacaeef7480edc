import tensorflow as tf
from keras import backend as K


def centre(x):
    mean = K.tf.reduce_mean(x)
    return x - K.tf.fill(tf.shape(x), mean)
