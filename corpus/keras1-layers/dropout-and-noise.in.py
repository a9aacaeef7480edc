# corpus: dialect=k1 select=keras1-layers
from keras.layers import Dropout, GaussianDropout, GaussianNoise, SpatialDropout1D, SpatialDropout2D, SpatialDropout3D

Dropout(p=0.5)
Dropout(0.5)
SpatialDropout1D(p=0.2)
SpatialDropout2D(p=0.2, dim_ordering='th')
SpatialDropout3D(0.2, 'tf')
GaussianNoise(sigma=0.1)
GaussianDropout(p=0.1)
