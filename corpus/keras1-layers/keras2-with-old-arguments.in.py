# corpus: dialect=k2 select=keras1-layers
from keras.layers import LSTM, BatchNormalization, Conv2D, Convolution2D, Dense, Dropout, Embedding

Conv2D(64, 3, 3, border_mode='same')
Conv2D(64, (3, 3), border_mode='same', subsample=(2, 2))
Convolution2D(64, 3, 3)
Dense(output_dim=10, init='uniform')
Dropout(p=0.5)
BatchNormalization(mode=0, gamma_init='one')
LSTM(10, forget_bias_init='zero', inner_activation='sigmoid')
Embedding(1000, 64, dropout=0.2, init='uniform')
