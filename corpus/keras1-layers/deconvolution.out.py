# corpus: dialect=k1 select=keras1-layers
from keras.layers import Deconvolution2D

up = Deconvolution2D(3, (3, 3), strides=(2, 2), padding='same')
up = Deconvolution2D(3, (5, 5), kernel_initializer='uniform', activation='tanh')
up = Deconvolution2D(filters=3, kernel_size=(2, 2), use_bias=False)
