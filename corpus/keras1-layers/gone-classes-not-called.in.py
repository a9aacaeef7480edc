from keras.layers import AtrousConvolution2D

LAYERS = {'atrous': AtrousConvolution2D}
layer = AtrousConvolution2D(64, (3, 3), atrous_rate=2)
