# corpus: select=channels-first dialect=k1
from keras import backend as K
from keras.layers import Convolution2D
from keras.models import Sequential

K.set_image_dim_ordering('th')
model = Sequential([Convolution2D(32, 3, 3, input_shape=(3, 64, 64))])
