# corpus: select=tf-symbols
import tensorflow as tf
from keras.layers import Dense


def tower(x, reuse):
    with tf.variable_scope("tower", reuse=tf.AUTO_REUSE):
        x = Dense(3)(x)
    with tf.variable_scope("top", reuse=reuse):
        x = Dense(1)(x)
    return x


sess.run(tf.initializers.global_variables())


def twice(x):
    with tf.variable_scope("net") as scope:
        x = Dense(3)(x)
        scope.reuse_variables()
        return Dense(3)(x)
