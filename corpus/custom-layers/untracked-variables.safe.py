# corpus: select=custom-layers dialect=tf1
import numpy as np
import tensorflow as tf
from tensorflow.keras import backend as K
from tensorflow.keras.layers import Layer
from tensorflow.keras.models import Model


class Scale(Layer):
    def build(self, input_shape):
        w_init = tf.random_normal_initializer()
        self.w = tf.Variable(
            initial_value=w_init(shape=(input_shape[-1], 4), dtype="float32"), trainable=True
        )
        self.gamma = K.variable(np.ones((3,)), name="gamma")
        self.beta = tf.Variable(tf.zeros([3]), name="beta")
        self.V = tf.Variable(tf.random_normal([3, 4], stddev=0.1), name="V")
        self.U = tf.Variable(tf.truncated_normal([3]))
        self.T = tf.Variable(tf.random.uniform((2, 2), -1, 1))
        self.steps = tf.Variable(0, trainable=False, dtype=tf.int64)
        self.mix = tf.Variable(np.eye(3, dtype="float32") / 3, name="mix")  # even
        self.start = tf.Variable(self.initial)
        self.cached = tf.constant(0.0)
        local = tf.Variable(1.0)
        self.many = [local]


class Net(Model):
    def __init__(self):
        super(Net, self).__init__()
        self.temperature = K.variable(1.0)
