# corpus: dialect=k1 select=keras1-layers
from keras.layers import Convolution2D, Dense, LSTM


def block(n, settings, **kwargs):
    a = Convolution2D(n, 3, 3, border_mode='same', **kwargs)
    b = Dense(output_dim=n, init='uniform', **settings)
    c = LSTM(n, inner_activation='sigmoid', return_sequences=True, **kwargs)
    return a, b, c
