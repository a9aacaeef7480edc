from tensorflow.keras.layers import Convolution2D as Conv, MaxPooling1D as Pool

first = Conv(8, kernel_size=(3, 3))
second = Pool(4)
