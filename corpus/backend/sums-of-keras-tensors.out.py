# corpus: select=backend dialect=k2
from keras import backend as K, layers, ops
from keras.applications import vgg16
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


image = keras.Input(batch_shape=(1, 32, 32, 3))
style = K.variable(vgg16.preprocess_input(pixels))
if both:
    pictures = [style]
    pictures.append(image)
    inputs = ops.concatenate(pictures, axis=0)
else:
    inputs = image
model = vgg16.VGG16(input_tensor=inputs, include_top=False)
outputs = {layer.name: layer.output for layer in model.layers}


def distance(a, b):
    return ops.sum(ops.square(a - b)) / ops.cast(ops.prod(layers.Lambda(K.shape)(a)), 'float32')


loss = 0.
for name in ['block1_conv1', 'block2_conv1']:
    features = outputs[name]
    loss += distance(features[0], features[1])  # style
scale = K.variable(1.)
loss = loss * scale
grads = symbolic_gradients(loss, image)
ends = [loss]
if isinstance(grads, (list, tuple)):
    ends += grads
evaluate = keras.Function([image], ends)


def value_and_slope(x):
    found = [value.numpy() for value in evaluate([x.reshape((1, 32, 32, 3))])]
    return found[0], found[1].flatten().astype('float64')
