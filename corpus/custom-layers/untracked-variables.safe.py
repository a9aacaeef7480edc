# corpus: select=custom-layers dialect=tf1
import numpy as np
import tensorflow as tf
from tensorflow.keras import backend as K
from tensorflow.keras.layers import Layer
from tensorflow.keras.models import Model


class Scale(Layer):
    def build(self, input_shape):
        self.gamma = K.variable(np.ones((3,)), name="gamma")
        self.beta = tf.Variable(tf.zeros([3]), name="beta")
        self.steps = tf.Variable(0, trainable=False, dtype=tf.int64)
        self.other = tf.Variable(0.0, validate_shape=False)
        self.cached = tf.constant(0.0)
        local = tf.Variable(1.0)
        self.many = [local]


class Net(Model):
    def __init__(self):
        super(Net, self).__init__()
        self.temperature = K.variable(1.0)
