# corpus: dialect=k1 select=keras1-layers
from functools import partial

from keras.layers import Convolution2D, Dense

conv = partial(Convolution2D, nb_row=3, nb_col=3, border_mode='same')
wide = partial(Dense, 10, init='uniform')
square = partial(Convolution2D, border_mode='same')
a = conv(64)
b = wide()
c = square(64, 3, 3)
d = square(64, (3, 3))
