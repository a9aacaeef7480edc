from layers import *

d = Convolution2D(64, 3, 3, border_mode='same')
e = merge([d, d], mode='sum')
