# corpus: dialect=k1 select=keras1-layers
from keras.layers import Convolution2D, Dense, LSTM, merge

SETTINGS = {'units': 10, 'kernel_initializer': 'uniform'}
a = Dense(**SETTINGS)
b = LSTM(**settings)
c = merge([x, y], **how)
d = Convolution2D(64, **dict(kernel_size=(3, 3)))
