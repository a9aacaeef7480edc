# corpus: dialect=k2 select=keras1-layers
from keras.layers import ZeroPadding1D, ZeroPadding2D

ZeroPadding2D(((1, 2), (0, 0)))
ZeroPadding2D(padding=((0, 0), (1, 0)), data_format='channels_first')
ZeroPadding2D(((1, 2), (3, 4)))
ZeroPadding1D((1, 2))
