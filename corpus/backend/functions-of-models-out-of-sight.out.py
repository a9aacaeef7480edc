# corpus: select=backend dialect=k2
import numpy as np
import tensorflow as tf
from tensorflow import keras


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


def features(model, index):
    function = keras.Function([model.inputs[0]], [model.layers[index].output])
    return function([np.zeros((1, 3))])[0].numpy()


def saliency(model, layer, images):
    slope = symbolic_gradients(model.layers[-1].output, [model.inputs[0]])
    return keras.Function([layer.input], slope)([images])[0].numpy()
