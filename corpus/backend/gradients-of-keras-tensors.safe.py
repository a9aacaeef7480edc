# corpus: select=backend dialect=k2
import numpy as np
from keras import backend as K, ops
from keras.models import load_model

model = load_model('net.h5')
layers = dict([(layer.name, layer) for layer in model.layers])


def unit(x):
    return x / (ops.sqrt(ops.mean(ops.square(x))) + 1e-5)


def climb(name, index, steps=20):
    loss = ops.mean(layers[name].output[..., index])
    grads = unit(K.gradients(loss, model.input)[0])
    iterate = K.function([model.input], [loss, grads])
    image = np.random.random((1, 64, 64, 3))
    for _ in range(steps):
        value, slope = iterate([image])
        image += slope
    return image


def class_activation_map(net, image, category, name):
    """Which parts of an image speak for a category."""
    features = net.get_layer(name).output
    weights = K.mean(K.gradients(net.output[:, category], features)[0], axis=(0, 1, 2))
    run = K.function([net.input], [features[0], weights])
    return np.dot(*run([image]))


def heat(model, name):
    layer = [layer for layer in model.layers if layer.name == name][0]
    return K.gradients(K.sum(model.layers[-1].output), layer.output)
