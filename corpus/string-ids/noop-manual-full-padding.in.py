# corpus: dialect=k1 select=string-ids
from keras.layers import Convolution2D

conv = Convolution2D(8, 3, 3, padding='full')
