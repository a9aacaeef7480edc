# corpus: dialect=k1 select=keras1-layers
import keras
import keras.layers as L
from keras import layers
from keras.layers import Convolution2D as Conv, multiply
from keras.layers.convolutional import *

conv = keras.layers.Convolution2D
Conv(8, (3, 3), padding='same')
L.Convolution2D(8, (3, 3), padding='same')
layers.core.Dense(units=8)
keras.layers.pooling.MaxPooling1D(pool_size=2)
conv(8, (3, 3), strides=(2, 2))
MaxPooling2D(padding='same')
x = multiply([a, b])
