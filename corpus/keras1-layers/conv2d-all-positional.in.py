# corpus: dialect=k1 select=keras1-layers
from keras.layers import Convolution2D

a = Convolution2D(64, 3, 3, 'he_normal', 'relu', None, 'same', (2, 2), 'tf')
b = Convolution2D(64, 3, 3, 'he_normal')
c = Convolution2D(64, 3, 3, 'glorot_uniform', 'relu', border_mode='same')
