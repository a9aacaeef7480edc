# corpus: select=channels-first dialect=k1
from keras.layers import Convolution2D, ZeroPadding2D
from keras.models import Sequential


def vgg(img_rows, img_cols, channel=1):
    model = Sequential()
    model.add(ZeroPadding2D((1, 1), input_shape=(channel, img_rows, img_cols)))
    model.add(Convolution2D(64, 3, 3, activation='relu'))
    return model
