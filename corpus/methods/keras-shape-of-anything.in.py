# corpus: select=methods
from keras.layers import Conv2D


def shortcut(below, residual):
    stride = int(round(below._keras_shape[1] / residual._keras_shape[1]))
    residual._uses_learning_phase = True
    return Conv2D(residual._keras_shape[3], 1, strides=stride)(below)
