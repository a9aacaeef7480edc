# corpus: select=backend,arguments dialect=tf1
import tensorflow as tf
from tensorflow.keras import backend as K


def activations(model, image):
    outputs = [layer.output for layer in model.layers[1:]]
    functor = K.function([model.layers[0].input], outputs)
    return functor((image,))


def hidden(model, image, name):
    return tf.keras.backend.function([model.layers[0].input], [model.get_layer(name).output])([image])[0]
