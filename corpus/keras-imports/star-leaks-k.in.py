from keras.layers import *

square = Lambda(lambda x: K.square(x))
