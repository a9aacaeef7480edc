# corpus: dialect=k1 select=keras1-layers
from keras.layers.convolutional import Convolution2D

rows, cols = 3, 5
CONV = [
    Convolution2D(64, (3, 3)),
    Convolution2D(64, (rows, cols)),
    Convolution2D(64, kernel_size=(3, 5)),
    Convolution2D(64, kernel_size=(3, 5)),
    Convolution2D(64, (3, 5)),
    Convolution2D(filters=64, kernel_size=(rows, cols), activation='relu'),
    Convolution2D(filters=64, padding='same', kernel_size=(3, 5)),
    Convolution2D(64, (2 * rows + 1, cols if rows else 1)),
]
