# corpus: select=custom-layers
import tensorflow as tf
from tensorflow.keras.layers import Layer


class Linear(Layer):
    def build(self, input_shape):
        input_shape = tf.TensorShape(input_shape)
        self.last = input_shape.as_list()[-1]
        self.rank = input_shape.rank

    def call(self, inputs):
        return tf.reshape(inputs, [-1, self.last])

    def compute_output_shape(self, input_shape):
        return tf.TensorShape(input_shape).as_list()


class Table:
    def build(self, input_shape):
        return input_shape[0].value, input_shape.as_list()


def build(self, input_shape):
    return input_shape.as_list()
