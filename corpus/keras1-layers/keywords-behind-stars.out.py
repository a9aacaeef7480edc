# corpus: dialect=k1 select=keras1-layers
from keras.layers import Convolution2D, Dense, LSTM


def block(n, settings, **kwargs):
    a = Convolution2D(n, (3, 3), padding='same', **kwargs)
    b = Dense(units=n, kernel_initializer='uniform', **settings)
    c = LSTM(n, recurrent_activation='sigmoid', return_sequences=True, **kwargs)
    return a, b, c
