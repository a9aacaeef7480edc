# corpus: select=tf-symbols
import tensorflow as tf
from keras.layers import Lambda


def sampling(args):
    mean, log_var = args
    epsilon = tf.random_normal(tf.shape(mean), 0.0, 1.0, seed=3)
    other = tf.truncated_normal(shape=(2, 2), stddev=0.1)
    return mean + tf.exp(log_var / 2) * epsilon + tf.random_uniform([]) + tf.reduce_sum(other)


z = Lambda(sampling)
