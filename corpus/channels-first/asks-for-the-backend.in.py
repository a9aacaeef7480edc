# corpus: select=channels-first dialect=k1
from keras import backend as K
from keras.layers import BatchNormalization, Convolution2D
from keras.models import Sequential

model = Sequential()
model.add(Convolution2D(32, 3, 3, input_shape=(3, 64, 64)))
model.add(BatchNormalization(axis=1 if K.backend() == 'theano' else -1))
