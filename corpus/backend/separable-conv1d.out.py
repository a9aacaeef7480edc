# corpus: select=backend dialect=k2
from keras import backend as K
from tensorflow.keras import ops


def mix(x, depthwise, pointwise):
    return ops.separable_conv(x, depthwise, pointwise, strides=2, padding='same')
