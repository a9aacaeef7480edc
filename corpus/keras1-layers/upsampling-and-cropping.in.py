# corpus: dialect=k1 select=keras1-layers
from keras.layers import Cropping1D, Cropping2D, Cropping3D, UpSampling1D, UpSampling2D, UpSampling3D

UpSampling1D(length=2)
UpSampling1D(2)
UpSampling2D(size=(2, 2), dim_ordering='tf')
UpSampling3D(dim_ordering='th')
Cropping1D(cropping=(1, 1))
Cropping2D(cropping=((2, 2), (4, 4)), dim_ordering='th')
Cropping3D(((1, 1), (1, 1), (2, 2)), 'tf')
