# corpus: dialect=k1 select=keras1-layers
"""Convolution2D(64, 3, 3, border_mode='same') was Keras 1."""
from keras.layers import Convolution2D, Dense

# merge([a, b], mode='concat')
TEXT = "Dense(output_dim=10, init='uniform')"
print('Model(input=a, output=b)')
LAYERS = {'conv': Convolution2D, 'dense': Dense}
