# corpus: select=backend dialect=k2
import numpy as np
from keras import backend as K


def features(model, index):
    function = K.function([model.input], [model.layers[index].output])
    return function([np.zeros((1, 3))])[0]


def saliency(model, layer, images):
    slope = K.gradients(model.layers[-1].output, [model.input])
    return K.function([layer.input], slope)([images])[0]
