# corpus: dialect=k1 select=keras1-layers
from keras.layers import SeparableConv2D, SeparableConvolution2D

a = SeparableConvolution2D(32, 3, 3, depth_multiplier=2, border_mode='same', subsample=(2, 2))
b = SeparableConvolution2D(32, 3, 3, init='he_normal', bias=False)
c = SeparableConv2D(nb_filter=32, nb_row=3, nb_col=3, b_regularizer='l2', depthwise_constraint='nonneg')
