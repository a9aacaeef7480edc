"""Losses."""
from __future__ import print_function
from tensorflow.keras import backend as K
import tensorflow as tf


def spread(x):
    low = tf.reduce_min(x)
    high = tf.reduce_max(x)
    return high - low + K.epsilon()
