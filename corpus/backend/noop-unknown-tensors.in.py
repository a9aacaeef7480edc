# corpus: select=backend,arguments dialect=k2
from keras import backend as K


def block(x, filters):
    if K.int_shape(x)[-1] != filters:
        x = project(x)
    return K.mean(x, axis=1), K.stack([x, x])


def weights(layer):
    K.set_value(layer.w, 0.)
    return K.std(layer.w)
