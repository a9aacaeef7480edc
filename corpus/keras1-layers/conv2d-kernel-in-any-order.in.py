# corpus: dialect=k1 select=keras1-layers
from keras.layers.convolutional import Convolution2D

rows, cols = 3, 5
CONV = [
    Convolution2D(64, 3, 3),
    Convolution2D(64, rows, cols),
    Convolution2D(64, nb_row=3, nb_col=5),
    Convolution2D(64, nb_col=5, nb_row=3),
    Convolution2D(64, 3, nb_col=5),
    Convolution2D(nb_filter=64, nb_row=rows, nb_col=cols, activation='relu'),
    Convolution2D(nb_col=5, nb_filter=64, border_mode='same', nb_row=3),
    Convolution2D(64, 2 * rows + 1, cols if rows else 1),
]
