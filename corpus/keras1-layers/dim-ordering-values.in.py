# corpus: dialect=k1 select=keras1-layers
from keras import backend as K
from keras.layers import Convolution2D, MaxPooling2D, UpSampling2D, ZeroPadding2D

Convolution2D(8, 3, 3, dim_ordering='tf')
Convolution2D(8, 3, 3, dim_ordering="th")
Convolution2D(8, 3, 3, dim_ordering='default')
Convolution2D(8, 3, 3, dim_ordering=K.image_dim_ordering())
MaxPooling2D((2, 2), (2, 2), 'valid', 'th')
UpSampling2D((2, 2), 'tf')
ZeroPadding2D((1, 1), 'th')
ZeroPadding2D((1, 1), dim_ordering='default', name='pad')
