from keras.layers import Conv2D
d = Conv2D(3, kernel_size=3, kernel_initializer="uniform")
