# corpus: select=custom-layers
import tensorflow as tf


class Linear(tf.keras.layers.Layer):
    def build(self, input_shape):
        self.kernel = self.add_weight("kernel", shape=[int(input_shape[-1]), 4])
        self.bias = self.add_weight(name="bias", shape=[4])


class Own(tf.keras.layers.Layer):
    def add_variable(self, name, shape):
        return self.add_weight(name=name, shape=shape)

    def build(self, input_shape):
        self.kernel = self.add_variable("kernel", [3])
