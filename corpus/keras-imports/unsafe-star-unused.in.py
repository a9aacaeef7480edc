from keras.layers.core import Dense
from keras.layers.convolutional import *

print(Dense(3))
