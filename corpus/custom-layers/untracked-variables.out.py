# corpus: select=custom-layers dialect=tf1
import numpy as np
import tensorflow as tf
from tensorflow.keras import Variable
from tensorflow.keras.layers import Layer
from tensorflow.keras.models import Model


class Scale(Layer):
    def build(self, input_shape):
        self.gamma = self.add_weight(shape=(3,), initializer="ones", name="gamma")
        self.beta = Variable(tf.zeros([3]), name="beta")
        self.steps = Variable(0, dtype=tf.int64, trainable=False)
        self.other = tf.Variable(0.0, validate_shape=False)
        self.cached = tf.constant(0.0)
        local = tf.Variable(1.0)
        self.many = [local]


class Net(Model):
    def __init__(self):
        super(Net, self).__init__()
        self.temperature = self.add_weight(shape=(), initializer=tf.keras.initializers.Constant(1.0))
