# corpus: dialect=k1 select=keras1-layers
from keras.layers import Lambda


def difference(pair):
    return pair[0] - pair[1]


a = Lambda(lambda pair: pair[0] * 2, name='twice')([x, y])
b = Lambda(lambda pair, k: pair[0] * k, arguments={'k': 2})([x, y])
c = Lambda(difference)([x, y])
