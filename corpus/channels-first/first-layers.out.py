# corpus: select=channels-first dialect=k1
from keras.layers import Convolution2D, ZeroPadding2D
from keras.models import Sequential
from tensorflow.keras import backend as K

K.set_image_data_format('channels_first')

vgg = Sequential()
vgg.add(ZeroPadding2D((1, 1), batch_input_shape=(None, 3, 224, 224)))  # here
vgg.add(Convolution2D(64, 3, 3, activation='relu'))
vgg.add(Convolution2D(64, 3, 3, input_shape=(3, 224, 224)))  # named once per file
