from keras.layers import Convolution2D as Conv, MaxPooling1D as Pool

first = Conv(8, nb_row=3, nb_col=3)
second = Pool(4)
