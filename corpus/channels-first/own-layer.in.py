# corpus: select=channels-first dialect=k2
from keras.layers import Conv2D, Layer

from mine import Conv2D as Other


class Lines(Layer):
    pass


a = Lines(input_shape=(3, 64, 64))
b = Other(8, 3, input_shape=(3, 64, 64))
c = Conv2D(8, 3)
