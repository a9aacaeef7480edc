# corpus: select=backend,arguments dialect=k2
from keras import backend as K


def mix(x, depthwise, pointwise):
    return K.separable_conv1d(x, depthwise, pointwise, strides=2, padding='same')
