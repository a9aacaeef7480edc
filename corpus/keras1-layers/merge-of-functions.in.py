# corpus: dialect=k1 select=keras1-layers
from keras.layers import merge


def difference(pair):
    return pair[0] - pair[1]


a = merge([x, y], mode=lambda pair: pair[0] * 2, output_shape=(3,), name='twice')
b = merge([x, y], mode=lambda pair, k: pair[0] * k, arguments={'k': 2}, output_shape=(3,))
c = merge([x, y], mode=difference, output_shape=lambda shapes: shapes[0])
