# corpus: select=keras1-layers
from keras.layers import Conv2D, Convolution2D, Dense

a = Convolution2D(64, 3, 3, border_mode='same')
b = Conv2D(64, kernel_size=(3, 3), padding='same')
c = Dense(10, kernel_initializer='uniform')
d = Dense(output_dim=10, init='uniform')
e = Dense(10, 'uniform')
