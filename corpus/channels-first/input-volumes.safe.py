# corpus: select=channels-first dialect=k2
from keras.layers import Conv3D, Input

scan = Input((1, 64, 64, 32))
out = Conv3D(8, 3)(scan)
