from tensorflow.keras.layers import Dense
from keras.layers.convolutional import *

print(Dense(3))
