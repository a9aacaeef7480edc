from tensorflow.keras.callbacks import Callback
from tensorflow.keras.layers import Layer


class Scale(Layer):
    def build(self, input_shape):
        self.gamma = self.add_weight(shape=input_shape[1:], initializer="ones")

    def call(self, x):
        self.add_update([(self.gamma, 2 * self.gamma)])
        return x * self.gamma


class Own(Layer):
    losses = None

    def build(self, input_shape):
        self.losses = []


class Watch(Callback):
    def __init__(self, model):
        self.set_model(model)


class Thing:
    def __init__(self):
        self.trainable_weights = []
        self.updates = []
