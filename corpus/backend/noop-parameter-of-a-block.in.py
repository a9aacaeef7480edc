# corpus: select=backend,arguments dialect=tf1
from tensorflow.keras import backend as K
from tensorflow.keras.layers import Conv2D, Layer


def block(x, factor):
    channels = K.int_shape(x)[-1]
    return Conv2D(channels // factor, 1)(x)


class Pool(Layer):
    def __init__(self, **kwargs):
        super().__init__(**kwargs)
        self.conv = Conv2D(8, 1)

    def call(self, x):
        return K.max(self.conv(x), axis=(1, 2))
