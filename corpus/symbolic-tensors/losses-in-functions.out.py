# corpus: select=symbolic-tensors,backend dialect=tf1
import tensorflow as tf
from tensorflow.keras import backend as K
from tensorflow.keras.layers import Dense, Input, Lambda
from tensorflow.keras.models import Model


class LossTensors(tf.keras.layers.Layer):
    """Passes the outputs of a model on and keeps other tensors of the batch for its loss."""

    def call(self, inputs):
        outputs, *self.values = inputs
        return outputs


def divergence(mean, log_var):
    return -0.5 * K.mean(1 + log_var - K.square(mean) - K.exp(log_var), axis=-1)


def make_loss(mean, log_var):
    def loss(y_true, y_pred):
        mean, log_var = loss_tensors.values
        return K.mean(K.square(y_true - y_pred), axis=-1) + divergence(mean, log_var)
    return loss


def build(size):
    x = Input((size,))
    mean, log_var = Dense(2)(x), Dense(2)(x)
    decoder = Model(x, Dense(size)(mean + log_var))

    def kl(y_true, y_pred):
        mean = loss_tensors.values[1]
        log_var = loss_tensors.values[0]
        return divergence(mean, log_var)

    def spread(y_true, y_pred): return tf.reduce_mean(loss_tensors.values[1])

    loss_tensors = LossTensors()
    decoder = Model(decoder.input, loss_tensors([decoder.output, log_var, mean]), name=decoder.name)
    decoder.compile('adam', loss=lambda y, p: K.abs(y - p) + K.abs(loss_tensors.values[0]),
                    metrics=[kl, spread, 'mae'])
    return decoder


a = Input((4,))
m = Dense(2)(a)
v = Dense(2)(a)
model = Model(a, Dense(4)(m))
loss_tensors = LossTensors()
model = Model(model.input, loss_tensors([model.output, m, v]), name=model.name)
model.compile('adam', make_loss(m, v))
