# corpus: select=backend,arguments dialect=k2
# Monte-Carlo dropout: the phase is 1.
import numpy as np
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


def uncertain(model, x, n):
    f = array_function([model.inputs[0]], [model.layers[-1].output], with_phase=True)
    return np.std([f([x, 1])[0] for _ in range(n)], axis=0)
