# corpus: dialect=k1 select=keras1-layers
from keras.layers import MaxPooling2D, MaxPooling3D, UpSampling2D, ZeroPadding2D, Cropping2D

MaxPooling2D((2, 2))
MaxPooling2D(pool_size=(2, 2), strides=(2, 2))
MaxPooling3D((2, 2, 2), (1, 1, 1))
UpSampling2D((2, 2), name='up')
UpSampling2D(size=(2, 2))
ZeroPadding2D((1, 1))
ZeroPadding2D(padding=(1, 1), input_shape=(224, 224, 3))
Cropping2D(((1, 1), (2, 2)))
