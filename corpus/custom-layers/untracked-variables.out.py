# corpus: select=custom-layers dialect=tf1
import numpy as np
import tensorflow as tf
from tensorflow.keras.layers import Layer
from tensorflow.keras.models import Model


class Scale(Layer):
    def build(self, input_shape):
        w_init = tf.random_normal_initializer()
        self.w = self.add_weight(shape=(input_shape[-1], 4), initializer=w_init, trainable=True)
        self.gamma = self.add_weight(shape=(3,), initializer="ones", name="gamma")
        self.beta = self.add_weight(shape=[3], initializer="zeros", name="beta")
        self.V = self.add_weight(shape=[3, 4], initializer=tf.keras.initializers.RandomNormal(0.0, 0.1), name="V")
        self.U = self.add_weight(shape=[3], initializer=tf.keras.initializers.TruncatedNormal(0.0, 1.0))
        self.T = self.add_weight(shape=(2, 2), initializer=tf.keras.initializers.RandomUniform(-1, 1))
        self.steps = self.add_weight(shape=(), initializer="zeros", dtype=tf.int64, trainable=False)
        mix_value = np.eye(3, dtype="float32") / 3
        self.mix = self.add_weight(shape=np.shape(mix_value), initializer=tf.keras.initializers.Constant(mix_value), name="mix")  # even
        self.start = self.add_weight(shape=np.shape(self.initial), initializer=tf.keras.initializers.Constant(self.initial))
        self.cached = tf.constant(0.0)
        local = tf.Variable(1.0)
        self.many = [local]


class Net(Model):
    def __init__(self):
        super(Net, self).__init__()
        self.temperature = self.add_weight(shape=(), initializer=tf.keras.initializers.Constant(1.0))
