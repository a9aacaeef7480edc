# corpus: dialect=k1 select=keras1-layers
from keras.layers import ZeroPadding1D, ZeroPadding2D

ZeroPadding1D(pad)
ZeroPadding2D(padding=pad)
ZeroPadding2D({'top_pad': 1, side: 2})
