# corpus: dialect=k1 select=keras1-layers
from keras.layers import ZeroPadding1D, ZeroPadding2D

ZeroPadding1D(2)
ZeroPadding1D((1, 2))
ZeroPadding1D(padding=(1, 2))
ZeroPadding1D((0, 2))
ZeroPadding2D((1, 2))
ZeroPadding2D(((1, 2), (3, 4)))
ZeroPadding2D(padding=((0, 1), (0, 1)), data_format='channels_last')
ZeroPadding2D(((1, 2), (3, 4)))
ZeroPadding2D(padding=((0, 1), (0, n)), name='pad')
