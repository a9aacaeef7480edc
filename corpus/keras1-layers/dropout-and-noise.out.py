# corpus: dialect=k1 select=keras1-layers
from keras.layers import Dropout, GaussianDropout, GaussianNoise, SpatialDropout1D, SpatialDropout2D, SpatialDropout3D

Dropout(rate=0.5)
Dropout(0.5)
SpatialDropout1D(rate=0.2)
SpatialDropout2D(rate=0.2, data_format='channels_first')
SpatialDropout3D(0.2, 'channels_last')
GaussianNoise(stddev=0.1)
GaussianDropout(rate=0.1)
