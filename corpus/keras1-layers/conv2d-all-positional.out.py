# corpus: dialect=k1 select=keras1-layers
from keras.layers import Convolution2D

a = Convolution2D(64, (3, 3), kernel_initializer='he_normal', activation='relu', padding='same', strides=(2, 2), data_format='channels_last')
b = Convolution2D(64, (3, 3), kernel_initializer='he_normal')
c = Convolution2D(64, (3, 3), kernel_initializer='glorot_uniform', activation='relu', padding='same')
