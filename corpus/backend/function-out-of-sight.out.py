# corpus: select=backend,arguments dialect=k2
from keras import backend as K
import tensorflow as tf


def array_function(inputs, outputs, with_phase=False):
    """A function from arrays to arrays; the last may be the learning phase (1: training)."""
    model = tf.keras.Model(inputs, outputs)

    def compute(arrays):
        training = bool(arrays[-1]) if with_phase else False
        arrays = list(arrays[:-1] if with_phase else arrays)
        values = model(arrays, training=training)
        return [value.numpy() for value in tf.nest.flatten(values)]

    return compute


class Monitor:
    def __init__(self, model):
        self.run = array_function([model.inputs[0]], [model.layers[-1].output])


def make(model):
    return array_function([model.inputs[0]], [model.layers[-1].output])


apply = map(K.function, [])
