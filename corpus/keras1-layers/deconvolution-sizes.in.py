# corpus: select=keras1-layers dialect=k1
from keras import backend as K
from keras.layers import Deconvolution2D

nb_conv = 3
if K.image_dim_ordering() == 'th':
    shape = (100, nb_filters, 14, 14)
else:
    shape = (100, 14, 14, nb_filters)
if K.image_dim_ordering() == 'th':
    shape = (100, nb_filters, 29, 29)
else:
    shape = (100, 29, 29, nb_filters)
odd = Deconvolution2D(64, 2, 2, shape, border_mode='valid', subsample=(2, 2))
same = Deconvolution2D(64, nb_conv, nb_conv, output_shape=(None, 14, 14, nb_filters), border_mode='same')
twice = Deconvolution2D(64, 3, 3, (None, 28, 28, nb_filters), border_mode='same', subsample=(2, 2))
less = Deconvolution2D(64, 3, 3, (None, 27, 27, nb_filters), border_mode='same', subsample=(2, 2))
unknown = Deconvolution2D(64, rows, 3, (None, 28, 28, nb_filters))
