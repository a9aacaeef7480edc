# corpus: dialect=k1 select=keras1-layers
from keras.layers import Convolution3D

a = Convolution3D(16, (3, 2, 1), padding='same', strides=(1, 2, 2))
b = Convolution3D(filters=16, kernel_size=(3, 2, 1), data_format='channels_first')
c = Convolution3D(16, kernel_size=(3, 2, 1), activation='relu')
d = Convolution3D(16, (3, 2, 1), use_bias=True)
