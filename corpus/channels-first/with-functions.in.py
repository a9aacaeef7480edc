# corpus: select=channels-first,not-keras dialect=k1
import numpy as np
from keras.layers import Convolution2D
from keras.models import Sequential
from scipy.misc import imread


def net():
    return Sequential([Convolution2D(8, 3, 3, input_shape=(3, 64, 64))])


image = imread('cat.jpg')
