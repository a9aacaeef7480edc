# corpus: dialect=k1 select=keras1-layers
from keras import backend as K
from keras.layers import Convolution2D, MaxPooling2D, UpSampling2D, ZeroPadding2D

Convolution2D(8, (3, 3), data_format='channels_last')
Convolution2D(8, (3, 3), data_format="channels_first")
Convolution2D(8, (3, 3))
Convolution2D(8, (3, 3), data_format=K.image_data_format())
MaxPooling2D((2, 2), (2, 2), 'valid', 'channels_first')
UpSampling2D((2, 2), 'channels_last')
ZeroPadding2D((1, 1), 'channels_first')
ZeroPadding2D((1, 1), name='pad')
