# corpus: dialect=k1 select=keras1-layers
from keras.layers import Deconvolution2D

up = Deconvolution2D(3, 3, 3, output_shape=(None, 28, 28, 3), subsample=(2, 2), border_mode='same')
up = Deconvolution2D(3, 5, 5, (None, 28, 28, 3), 'uniform', 'tanh')
up = Deconvolution2D(nb_filter=3, nb_row=2, nb_col=2, output_shape=(None, 28, 28, 3), bias=False)
