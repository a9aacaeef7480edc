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
odd = Deconvolution2D(64, (2, 2), padding='valid', strides=(2, 2), output_padding=(1, 1))
same = Deconvolution2D(64, (nb_conv, nb_conv), padding='same')
twice = Deconvolution2D(64, (3, 3), padding='same', strides=(2, 2))
less = Deconvolution2D(64, (3, 3), padding='same', strides=(2, 2), output_padding=(0, 0))
unknown = Deconvolution2D(64, (rows, 3))
