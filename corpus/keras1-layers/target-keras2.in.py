# corpus: dialect=k1 target=keras2
from keras.layers import LSTM, Convolution2D, Dense, LocallyConnected2D, merge
from keras.models import Model

a = Convolution2D(64, 3, 3, border_mode='same', dim_ordering='tf')(x)
b = LocallyConnected2D(64, 3, 3, init='uniform', subsample=(2, 2))(x)
c = LSTM(10, input_dim=4, inner_activation='sigmoid')(y)
model = Model(input=[x, y], output=merge([a, b], mode='sum'))
