# corpus: dialect=k1 select=keras1-layers
from keras.layers import Convolution2D, Dense
from project import layers


def Convolution2D(filters, nb_row, nb_col):
    return layers.conv(filters, nb_row, nb_col)


Dense = layers.Dense
a = Convolution2D(64, 3, 3)
b = Dense(output_dim=3, init='uniform')
