# corpus: dialect=k1 select=keras1-layers
from keras.layers import Convolution2D, Dense, merge

SIZE = (3, 3)
a = Convolution2D(64, *SIZE)
b = Convolution2D(*args)
c = Dense(*args)
d = merge(*args)
