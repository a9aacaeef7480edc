from keras.layers import *

WIDTH = 64
