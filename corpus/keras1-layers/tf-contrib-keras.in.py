# corpus: select=keras1-layers
from tensorflow.contrib.keras.python.keras.layers import Convolution2D, Dense
from tensorflow.contrib import keras

a = Convolution2D(64, 3, 3)
b = Dense(10, 'relu')
c = keras.layers.Conv2D(64, (3, 3), padding='same')
