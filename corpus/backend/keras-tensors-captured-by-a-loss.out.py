# corpus: select=backend,symbolic-tensors dialect=tf1
# The variational autoencoder of the old examples.
from tensorflow.keras import backend as K
from tensorflow.keras.layers import Dense, Input, Lambda
from tensorflow.keras.models import Model
import tensorflow as tf


class LossTensors(tf.keras.layers.Layer):
    """Passes the outputs of a model on and keeps other tensors of the batch for its loss."""

    def call(self, inputs):
        outputs, *self.values = inputs
        return outputs


x = Input((784,))
mean, log_var = Dense(2)(x), Dense(2)(x)


def sampling(args):
    mean, log_var = args
    return mean + K.exp(log_var / 2) * K.random_normal(K.shape(mean))


z = Lambda(sampling)([mean, log_var])


def vae_loss(y_true, y_pred):
    log_var, mean = loss_tensors.values
    kl = K.sum(1 + log_var - K.square(mean) - K.exp(log_var), axis=-1)
    return K.mean(K.square(y_true - y_pred)) - kl / 2


vae = Model(x, Dense(784)(z))
loss_tensors = LossTensors()
vae = Model(vae.input, loss_tensors([vae.output, log_var, mean]), name=vae.name)
vae.compile('adam', vae_loss)
