from bases import Base, Mixin, Plain
from keras.layers import Layer


class Own(Base):
    def build(self, input_shape):
        self.losses = []


class Broken(Plain):
    def build(self, input_shape):
        self.losses = []


class Mixed(Mixin, Layer):
    def build(self, input_shape):
        self.trainable_weights = []
        self.non_trainable_weights = []
