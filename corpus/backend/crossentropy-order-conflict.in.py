# corpus: select=backend,arguments
# Parameters of Keras 1 and of Keras 2 in one file: nobody knows the order.
from keras import backend as K
from keras.layers import Conv2D, Convolution2D, Dense

first = Convolution2D(8, 3, 3, border_mode='same', subsample=(2, 2))
second = Conv2D(8, (3, 3), padding='same', kernel_initializer='he_normal')


def loss(y_true, y_pred):
    return K.mean(K.binary_crossentropy(y_true, y_pred), axis=-1)
