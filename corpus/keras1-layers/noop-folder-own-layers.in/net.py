import layers
from layers import Convolution2D, merge

a = Convolution2D(64, 3, 3, border_mode='same')
b = layers.Convolution2D(64, 3, 3, border_mode='same')
c = merge([a, b], mode='concat')
