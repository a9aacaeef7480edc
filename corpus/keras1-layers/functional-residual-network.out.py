# corpus: dialect=k1
from tensorflow.keras.layers import Activation, AveragePooling2D, BatchNormalization, Convolution2D, Dense, Flatten, Input, MaxPooling2D, ZeroPadding2D
from tensorflow.keras.models import Model
from tensorflow.keras.regularizers import l2
from tensorflow.keras.layers import add


def unit(x, filters, stride, name):
    y = Convolution2D(filters, (3, 3), padding='same', strides=(stride, stride),
                      kernel_regularizer=l2(1e-4), use_bias=False, name=name + '_conv')(x)
    y = BatchNormalization(axis=3)(y)
    if stride > 1:
        x = Convolution2D(filters, (1, 1), strides=(stride, stride))(x)
    return Activation('relu')(add([x, y]))


picture = Input(shape=(224, 224, 3))
x = ZeroPadding2D((3, 3))(picture)
x = Convolution2D(64, (7, 7), strides=(2, 2), kernel_initializer='he_normal')(x)
x = MaxPooling2D((3, 3), strides=(2, 2), padding='same')(x)
for i in range(3):
    x = unit(x, 64 * 2 ** i, 1 + (i > 0), 'unit%d' % i)
x = Flatten()(AveragePooling2D((7, 7))(x))
model = Model(inputs=picture, outputs=Dense(units=1000, activation='softmax')(x))
