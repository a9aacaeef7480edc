# corpus: select=channels-first dialect=k1
from keras.layers import Convolution2D, Lambda
from keras.models import Sequential

ch, row, col = 3, 160, 320
model = Sequential()
model.add(Lambda(lambda x: x / 127.5 - 1., input_shape=(ch, row, col), output_shape=(ch, row, col)))
model.add(Convolution2D(16, 8, 8, subsample=(4, 4), border_mode='same'))
