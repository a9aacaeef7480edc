# corpus: dialect=k1 select=keras1-layers
from keras.layers import ZeroPadding1D, ZeroPadding2D

ZeroPadding1D(2)
ZeroPadding1D((1, 2))
ZeroPadding1D(padding={'left_pad': 1, 'right_pad': 2})
ZeroPadding1D({'right_pad': 2})
ZeroPadding2D((1, 2))
ZeroPadding2D((1, 2, 3, 4))
ZeroPadding2D(padding=(0, 1, 0, 1), dim_ordering='tf')
ZeroPadding2D({'top_pad': 1, 'bottom_pad': 2, 'left_pad': 3, 'right_pad': 4})
ZeroPadding2D(padding={'bottom_pad': 1, 'right_pad': n}, name='pad')
