# corpus: select=keras1-layers
from keras.layers import Convolution2D, Dense, Input, merge
from keras.models import Model

picture = Input(shape=(32, 32, 3))
left = Convolution2D(64, 3, 3, border_mode='same', subsample=(2, 2))(picture)
right = Convolution2D(64, 1, 1, init='he_normal', subsample=(2, 2))(picture)  # shortcut
both = merge([left, right], mode='concat', concat_axis=3)
model = Model(input=picture, output=Dense(10)(both))
