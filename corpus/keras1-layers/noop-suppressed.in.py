# corpus: dialect=k1 select=keras1-layers
from keras.layers import Convolution2D, Dense

a = Convolution2D(64, 3, 3, border_mode='same')  # keras-codemods: ignore[keras1-layers]
b = Dense(output_dim=3)  # keras-codemods: ignore
