# the base calls `select` while Keras calls the layer
import tensorflow as tf
from base import Pool


class Cut(Pool):
    def select(self, x):
        self.add_loss(tf.reduce_mean(x))
        return x
