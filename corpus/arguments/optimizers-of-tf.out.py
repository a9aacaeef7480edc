import tensorflow as tf
from tensorflow import keras


class Slow(tf.optimizers.Adam):
    def __init__(self, lr=0.01):
        super(Slow, self).__init__(learning_rate=lr)


fast = tf.optimizers.SGD(learning_rate=0.1)
