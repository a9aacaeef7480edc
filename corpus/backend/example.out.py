# corpus: select=backend dialect=k2
from keras import backend as K, ops
from keras.layers import Dense, Input, Layer
from keras.models import Model
import tensorflow as tf


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


class Noise(Layer):
    def call(self, x, training=None):
        return (x + K.random_normal(K.shape(x))) if training else x


axis = 1 if K.image_data_format() == 'channels_first' else -1
inputs = Input((8,))
length = ops.sqrt(ops.sum(ops.square(inputs), axis=-1, keepdims=True))
model = Model(inputs, Dense(1)(Noise()(inputs / length)))
gradients = symbolic_gradients(model.output, model.input)
