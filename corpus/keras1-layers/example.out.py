# corpus: select=keras1-layers
from keras.layers import Convolution2D, Dense, Input, concatenate
from keras.models import Model

picture = Input(shape=(32, 32, 3))
left = Convolution2D(64, (3, 3), padding='same', strides=(2, 2))(picture)
right = Convolution2D(64, (1, 1), kernel_initializer='he_normal', strides=(2, 2))(picture)  # shortcut
both = concatenate([left, right], axis=3)
model = Model(inputs=picture, outputs=Dense(10)(both))
