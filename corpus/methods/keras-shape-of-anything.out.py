# corpus: select=methods
from keras.layers import Conv2D


def shortcut(below, residual):
    stride = int(round(below.shape[1] / residual.shape[1]))
    residual._uses_learning_phase = True
    return Conv2D(residual.shape[3], 1, strides=stride)(below)
