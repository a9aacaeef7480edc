# corpus: select=backend,arguments
import tensorflow as tf
from tensorflow.keras import backend as K


class Attention(tf.keras.layers.Layer):
    def build(self, input_shape):
        self.w = self.add_weight(shape=(input_shape[-1], 1), initializer='normal')

    def call(self, x, training=None):
        e = K.tanh(K.dot(x, self.w))
        a = K.softmax(e, axis=1)
        return K.sum(x * a, axis=1) if training else x[:, 0]

    def compute_output_shape(self, shape):
        return shape[0], shape[-1]
