from tensorflow.keras.layers import Conv2D
from keras.layers import AtrousConvolution2D

LAYERS = {'atrous': AtrousConvolution2D}
layer = Conv2D(64, (3, 3), dilation_rate=2)
