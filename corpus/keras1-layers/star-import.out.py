# corpus: dialect=k1
from tensorflow.keras.layers import *
from tensorflow.keras.models import *
from tensorflow.keras.layers import Input

x = Input(shape=(8, 8, 3))
y = Convolution2D(8, (3, 3), padding='same')(x)
z = add([y, Convolution2D(8, (1, 1))(x)])
model = Model(inputs=x, outputs=Flatten()(z))
