from keras.layers.core import *
from keras.layers.convolutional import *
from keras.utils.np_utils import *

block = [Conv2D(4, (3, 3)), Flatten(), Dense(2)]
y = to_categorical([0, 1])
