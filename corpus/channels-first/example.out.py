# corpus: select=channels-first dialect=k1
from keras.layers import Convolution2D, Dense, Flatten
from keras.models import Sequential
from tensorflow.keras import backend as K

K.set_image_data_format('channels_first')

img_rows, img_cols = 28, 28
model = Sequential()
model.add(Convolution2D(32, 3, 3, input_shape=(1, img_rows, img_cols)))
model.add(Flatten())
model.add(Dense(10, input_shape=(1, 28, 28)))
