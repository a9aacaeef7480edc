# corpus: select=tf-symbols
import tensorflow as tf
from keras.layers import Layer


class Blur(Layer):
    def call(self, x):
        x = tf.nn.conv2d(
            x,
            filter=self.kernel,
            strides=[1, 1, 1, 1],
            padding="SAME",
            use_cudnn_on_gpu=True,
        )
        return tf.nn.max_pool(value=x, ksize=[1, 2, 2, 1], strides=[1, 2, 2, 1], padding="SAME")
