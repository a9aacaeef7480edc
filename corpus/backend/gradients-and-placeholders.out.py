# corpus: select=backend,arguments dialect=k2
import numpy as np
from keras import backend as K, ops
from keras.applications.vgg16 import VGG16
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


model = VGG16(weights='imagenet', include_top=False)
image = model.layers[0].input
loss = ops.mean(model.get_layer('block5_conv3').output[:, :, :, 7])
grads = symbolic_gradients(loss, image)[0]
grads /= ops.sqrt(ops.mean(ops.square(grads))) + 1e-5
iterate = keras.Function([image], [loss, grads])
value, slope = [value.numpy() for value in iterate([np.zeros((1, 224, 224, 3))])]

target = K.placeholder(shape=(None, 10))
error = K.mean(K.square(target - model.output))
update = K.function([image, target], [error], updates=[])
