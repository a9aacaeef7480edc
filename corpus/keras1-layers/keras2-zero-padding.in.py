# corpus: dialect=k2 select=keras1-layers
from keras.layers import ZeroPadding1D, ZeroPadding2D

ZeroPadding2D({'top_pad': 1, 'bottom_pad': 2})
ZeroPadding2D(padding={'left_pad': 1}, dim_ordering='th')
ZeroPadding2D(((1, 2), (3, 4)))
ZeroPadding1D((1, 2))
