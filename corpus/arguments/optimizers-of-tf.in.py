import tensorflow as tf
from tensorflow import keras


class Slow(tf.optimizers.Adam):
    def __init__(self, lr=0.01):
        super(Slow, self).__init__(lr=lr)


fast = tf.optimizers.SGD(lr=0.1)
