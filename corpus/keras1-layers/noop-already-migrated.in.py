# corpus: select=keras1-layers
from tensorflow.keras.layers import Conv2D, Convolution2D, Dense, concatenate
from tensorflow.keras.models import Model

a = Convolution2D(64, (3, 3), padding='same', strides=(2, 2))
b = Conv2D(64, 3, 2)
c = Dense(10, 'relu')
d = Model(inputs=x, outputs=concatenate([a, b], axis=1))
