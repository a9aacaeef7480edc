# corpus: dialect=k1 select=keras1-layers
import keras
import keras.layers as L
from keras import layers
from keras.layers import Convolution2D as Conv, merge as join
from keras.layers.convolutional import *

conv = keras.layers.Convolution2D
Conv(8, 3, 3, border_mode='same')
L.Convolution2D(8, 3, 3, border_mode='same')
layers.core.Dense(output_dim=8)
keras.layers.pooling.MaxPooling1D(pool_length=2)
conv(8, 3, 3, subsample=(2, 2))
MaxPooling2D(border_mode='same')
x = join([a, b], mode='mul')
