# corpus: select=symbolic-tensors,backend dialect=k2
import tensorflow as tf
from keras import backend as K
from keras.layers import Dense, Input, Lambda
from keras.models import Model


class LossTensors(tf.keras.layers.Layer):
    """Passes the outputs of a model on and keeps other tensors of the batch for its loss."""

    def call(self, inputs):
        outputs, *self.values = inputs
        return outputs


def symbolic_gradients(loss, variables):
    """The gradients of a Keras tensor with respect to others, as Keras tensors."""
    variables = list(variables) if isinstance(variables, (list, tuple)) else [variables]
    inputs = list(variables)
    for source in tf.keras.utils.get_source_inputs(loss):
        if all(source is not known for known in inputs):
            inputs.append(source)
    function = tf.keras.Function(inputs, loss)

    def compute(values):
        values = [tf.cast(v, tensor.dtype) for v, tensor in zip(values, inputs)]
        watched = values[: len(variables)]
        with tf.GradientTape() as tape:
            tape.watch(watched)
            value = function(values)
        return tape.gradient(value, watched)

    return tf.keras.layers.Lambda(compute)(inputs)


class Autoencoder(object):
    def __init__(self, size):
        self.boxes = Input((4,))
        x = Input((size,))
        self.mean = Dense(2)(x)
        out = Lambda(lambda t: t[0] * K.sum(t[1]))([Dense(size)(self.mean), self.boxes])
        self.model = Model([x, self.boxes], out)

    def loss(self, y_true, y_pred):
        distance = tf.square(y_true - y_pred)
        return tf.reduce_mean(distance) + K.mean(K.abs(self.loss_tensors.values[0])) * tf.reduce_max(self.loss_tensors.values[1])

    def train(self, images):
        self.loss_tensors = LossTensors()
        self.model = Model(self.model.input, self.loss_tensors([self.model.output, self.mean, self.boxes]), name=self.model.name)
        self.model.compile(loss=self.loss, optimizer='adam')
        self.model.fit(images, images)


def saliency(model, index):
    return symbolic_gradients(model.layers[-1].output[:, index], model.layers[0].output)[0]
