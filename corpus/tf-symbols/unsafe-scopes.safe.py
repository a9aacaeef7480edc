# corpus: select=tf-symbols
import tensorflow as tf
from keras.layers import Dense


def tower(x):
    with tf.variable_scope("tower", reuse=None):
        x = Dense(3)(x)
    return tf.Print(x, [x], "tower: ")
