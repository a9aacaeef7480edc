# corpus: dialect=k1 select=keras1-layers
from keras.layers import Convolution2D, Dense, LSTM, merge

SETTINGS = {'output_dim': 10, 'init': 'uniform'}
a = Dense(**SETTINGS)
b = LSTM(**settings)
c = merge([x, y], **how)
d = Convolution2D(64, **dict(nb_row=3, nb_col=3))
