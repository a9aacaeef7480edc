# corpus: select=channels-first dialect=k1
from keras.layers import Convolution2D
import settings
first = Convolution2D(32, 3, 3, input_shape=(3, 64, 64))
