# corpus: dialect=k1 select=keras1-layers
from functools import partial

from keras.layers import Convolution2D, Dense

conv = partial(Convolution2D, nb_row=3, nb_col=3, border_mode='same')
wide = partial(Dense, init='uniform')
a = conv(64)
b = wide(10)
