from keras.layers import core
from keras.layers import convolutional as conv

stack = [conv.Conv2D(8, (3, 3)), core.Flatten(), core.Dense(2)]
