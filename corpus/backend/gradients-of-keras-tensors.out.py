# corpus: select=backend dialect=k2
import numpy as np
from keras import ops
from keras.models import load_model
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


model = load_model('net.h5')
layers = dict([(layer.name, layer) for layer in model.layers])


def unit(x):
    return x / (ops.sqrt(ops.mean(ops.square(x))) + 1e-5)


def climb(name, index, steps=20):
    loss = ops.mean(layers[name].output[..., index])
    grads = unit(symbolic_gradients(loss, model.inputs[0])[0])
    iterate = keras.Function([model.inputs[0]], [loss, grads])
    image = np.random.random((1, 64, 64, 3))
    for _ in range(steps):
        value, slope = [value.numpy() for value in iterate([image])]
        image += slope
    return image


def class_activation_map(net, image, category, name):
    """Which parts of an image speak for a category."""
    features = net.get_layer(name).output
    weights = ops.mean(symbolic_gradients(net.output[:, category], features)[0], axis=(0, 1, 2))
    run = keras.Function([net.input], [features[0], weights])
    return np.dot(*[value.numpy() for value in run([image])])


def heat(model, name):
    layer = [layer for layer in model.layers if layer.name == name][0]
    return symbolic_gradients(ops.sum(model.layers[-1].output), layer.output)
