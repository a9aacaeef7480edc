# corpus: select=symbolic-tensors,backend,methods dialect=k2
from keras import ops
from keras.layers import Dense, Input
from keras.losses import mse
from keras.models import Model
import tensorflow as tf


class AddedLoss(tf.keras.layers.Layer):
    """Passes the outputs of a model on and adds a loss, as its add_loss did."""

    def call(self, inputs):
        outputs, loss = inputs
        self.add_loss(loss)
        return outputs


inputs = Input((8,))
mean = Dense(2)(inputs)
vae = Model(inputs, Dense(8)(mean))
distance = mse(inputs, vae.outputs[0]) * 8
penalty = ops.sum(ops.square(mean), axis=-1)
vae = Model(vae.input, AddedLoss()([vae.output, ops.mean(distance + penalty)]), name=vae.name)  # both
vae.compile('adam')


class Trainer:
    def __init__(self):
        self.model = Model(inputs, mean)
        self.model = Model(self.model.input, AddedLoss()([self.model.output, ops.mean(mean)]), name=self.model.name)
        self.model.compile('adam')
