# corpus: select=backend
from keras import ops
from keras.layers import Dense
from keras.models import Sequential
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


model = Sequential([Dense(3, input_dim=4), Dense(1)])

direct = keras.Function([model.inputs[0]], symbolic_gradients(model.layers[-1].output, [model.inputs[0]]))
first = direct([x])[0].numpy()

gradients = symbolic_gradients(model.layers[-1].output, [model.inputs[0]])
named = keras.Function([model.inputs[0]], gradients)
every = [value.numpy() for value in named([x])]
own = named([x])[0].numpy()

total = keras.Function([model.inputs[0]], ops.sum(model.layers[-1].output))
one = total([x]).numpy()
