# corpus: dialect=k1 select=keras1-layers
from keras.layers import Convolution2D, Dense

a = Convolution2D(64, (3, 3),
                  padding='same',
                  strides=(2, 2))
b = Dense(
    units=10,
    use_bias=False
)
