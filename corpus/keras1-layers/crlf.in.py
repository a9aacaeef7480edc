# corpus: dialect=k1 select=keras1-layers
from keras.layers import Convolution2D, Dense

a = Convolution2D(64, 3, 3,
                  border_mode='same',
                  subsample=(2, 2))
b = Dense(
    output_dim=10,
    bias=False
)
