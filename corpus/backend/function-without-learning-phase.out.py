# corpus: select=backend,arguments dialect=tf1
import tensorflow as tf


def activations(model, image):
    outputs = [layer.output for layer in model.layers[1:]]
    functor = tf.keras.Function([model.inputs[0]], outputs)
    return [value.numpy() for value in functor([image,])]


def hidden(model, image, name):
    return tf.keras.Function([model.inputs[0]], [model.get_layer(name).output])([image])[0].numpy()
