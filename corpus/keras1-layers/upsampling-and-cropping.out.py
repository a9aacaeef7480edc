# corpus: dialect=k1 select=keras1-layers
from keras.layers import Cropping1D, Cropping2D, Cropping3D, UpSampling1D, UpSampling2D, UpSampling3D

UpSampling1D(size=2)
UpSampling1D(2)
UpSampling2D(size=(2, 2), data_format='channels_last')
UpSampling3D(data_format='channels_first')
Cropping1D(cropping=(1, 1))
Cropping2D(cropping=((2, 2), (4, 4)), data_format='channels_first')
Cropping3D(((1, 1), (1, 1), (2, 2)), 'channels_last')
