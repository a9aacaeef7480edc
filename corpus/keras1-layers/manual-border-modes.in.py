# corpus: dialect=k1 select=keras1-layers
from keras.layers import AveragePooling2D, Convolution1D, Convolution2D

a = Convolution2D(64, 3, 3, border_mode='full')
b = Convolution1D(64, 3, border_mode='full', init='uniform')
c = AveragePooling2D((2, 2), border_mode='half')
