# corpus: dialect=k1 select=keras1-layers
from keras.layers import Convolution2D, Dense

a = Dense(output_dim=10, units=10)
b = Convolution2D(64, 3, 3, kernel_size=(3, 3))
c = Dense(10, init='uniform', kernel_initializer='normal')
