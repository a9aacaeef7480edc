# corpus: dialect=k1 select=keras1-layers
from keras.layers import BatchNormalization, Convolution2D, Dense

CONV = {'border_mode': 'same', 'init': 'he_normal', 'activation': 'relu'}
PLAIN = dict(activation='relu', name='plain')
a = Convolution2D(64, 1, 1, **CONV)
b = Dense(10, **PLAIN)
c = Dense(10, **dict(init='uniform', bias=False))
d = BatchNormalization(axis=1, **{'mode': 0})
e = Dense(10, **unknown)
