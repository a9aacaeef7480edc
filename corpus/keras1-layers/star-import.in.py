# corpus: dialect=k1
from keras.layers import *
from keras.models import *

x = Input(shape=(8, 8, 3))
y = Convolution2D(8, 3, 3, border_mode='same')(x)
z = merge([y, Convolution2D(8, 1, 1)(x)], mode='sum')
model = Model(input=x, output=Flatten()(z))
