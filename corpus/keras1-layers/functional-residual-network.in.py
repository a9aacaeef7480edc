# corpus: dialect=k1
from keras.layers import Activation, AveragePooling2D, BatchNormalization, Convolution2D, Dense, Flatten, Input, MaxPooling2D, ZeroPadding2D, merge
from keras.models import Model
from keras.regularizers import l2


def unit(x, filters, stride, name):
    y = Convolution2D(filters, 3, 3, border_mode='same', subsample=(stride, stride),
                      W_regularizer=l2(1e-4), bias=False, name=name + '_conv')(x)
    y = BatchNormalization(mode=0, axis=3)(y)
    if stride > 1:
        x = Convolution2D(filters, 1, 1, subsample=(stride, stride))(x)
    return Activation('relu')(merge([x, y], mode='sum'))


picture = Input(shape=(224, 224, 3))
x = ZeroPadding2D((3, 3))(picture)
x = Convolution2D(64, 7, 7, subsample=(2, 2), init='he_normal')(x)
x = MaxPooling2D((3, 3), strides=(2, 2), border_mode='same')(x)
for i in range(3):
    x = unit(x, 64 * 2 ** i, 1 + (i > 0), 'unit%d' % i)
x = Flatten()(AveragePooling2D((7, 7))(x))
model = Model(input=picture, output=Dense(output_dim=1000, activation='softmax')(x))
