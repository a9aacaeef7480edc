"""Losses."""
from __future__ import print_function
from keras import backend as K


def spread(x):
    low = K.tf.reduce_min(x)
    high = K.tf.reduce_max(x)
    return high - low + K.epsilon()
