# corpus: dialect=k1 select=keras1-layers
from keras.layers import Convolution3D

a = Convolution3D(16, 3, 2, 1, border_mode='same', subsample=(1, 2, 2))
b = Convolution3D(nb_filter=16, kernel_dim1=3, kernel_dim2=2, kernel_dim3=1, dim_ordering='th')
c = Convolution3D(16, kernel_dim3=1, kernel_dim2=2, kernel_dim1=3, activation='relu')
d = Convolution3D(16, 3, kernel_dim2=2, kernel_dim3=1, bias=True)
