# corpus: dialect=k1 select=keras1-layers
from keras.layers import Convolution2D, Dense, PReLU

Dense(10, weights=None, init='uniform')
Convolution2D(8, 3, 3, weights=None)
PReLU('one', None)
