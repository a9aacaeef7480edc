# corpus: select=channels-first dialect=k1
from keras import backend as K
from keras.layers import Convolution2D
from keras.models import Sequential

model = Sequential()
if K.backend() == 'theano':
    model.add(Convolution2D(32, 3, 3, input_shape=(1, 28, 28)))
else:
    model.add(Convolution2D(32, 3, 3, input_shape=(28, 28, 1)))
