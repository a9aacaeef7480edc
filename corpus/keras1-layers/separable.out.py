# corpus: dialect=k1 select=keras1-layers
from keras.layers import SeparableConv2D, SeparableConvolution2D

a = SeparableConvolution2D(32, (3, 3), depth_multiplier=2, padding='same', strides=(2, 2))
b = SeparableConvolution2D(32, (3, 3), depthwise_initializer='he_normal', use_bias=False, pointwise_initializer='he_normal')
c = SeparableConv2D(filters=32, kernel_size=(3, 3), bias_regularizer='l2', depthwise_constraint='nonneg')
