# corpus: select=backend,arguments dialect=k2
from keras import ops


def mix(x, depthwise, pointwise):
    return ops.separable_conv(x, depthwise, pointwise, strides=2, padding='same')
