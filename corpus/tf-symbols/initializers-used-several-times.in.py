# corpus: select=tf-symbols
import tensorflow as tf
from keras.layers import Dense
from tensorflow.keras import layers

several = tf.truncated_normal_initializer(stddev=0.02)
first = layers.Dense(3, kernel_initializer=several)
second = layers.Dense(3, kernel_initializer=several)

once = tf.glorot_normal_initializer()
third = Dense(3, kernel_initializer=once)
fourth = Dense(3, kernel_initializer=tf.truncated_normal_initializer(stddev=0.02))

seeded = tf.truncated_normal_initializer(stddev=0.02, seed=7)
stack = [Dense(3, kernel_initializer=seeded), Dense(3, kernel_initializer=seeded)]


def block(x, init=tf.glorot_uniform_initializer()):
    xavier, zero = tf.contrib.layers.xavier_initializer(), tf.zeros_initializer()
    x = Dense(3, kernel_initializer=xavier, bias_initializer=zero)(x)
    return Dense(3, kernel_initializer=xavier, bias_initializer=zero)(x)


perhaps = residual(inputs, tf.truncated_normal_initializer(stddev=0.02, seed=seed))
own = residual(inputs, tf.truncated_normal_initializer(stddev=0.02))
loop_init = tf.truncated_normal_initializer(stddev=0.02)
for units in (1, 2):
    x = Dense(units, kernel_initializer=loop_init)(x)
sess = tf.Session()
