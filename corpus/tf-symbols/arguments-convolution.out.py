# corpus: select=tf-symbols
import tensorflow as tf
from keras.layers import Layer


class Blur(Layer):
    def call(self, x):
        x = tf.nn.conv2d(
            x,
            filters=self.kernel,
            strides=[1, 1, 1, 1],
            padding="SAME",
        )
        return tf.nn.max_pool(input=x, ksize=[1, 2, 2, 1], strides=[1, 2, 2, 1], padding="SAME")
