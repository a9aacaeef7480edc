# corpus: select=arguments dialect=k2
from keras.layers import AveragePooling1D, AveragePooling2D

a = AveragePooling2D()
b = AveragePooling1D(strides=1)
c = AveragePooling2D((2, 2))
