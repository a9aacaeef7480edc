# corpus: select=tf-symbols
import tensorflow as tf
from keras.layers import Dense


def tower(x):
    with tf.compat.v1.variable_scope("tower", reuse=None):
        x = Dense(3)(x)
    return tf.compat.v1.Print(x, [x], "tower: ")
