# corpus: dialect=k2 select=keras1-layers
from keras.layers import LSTM, BatchNormalization, Conv2D, Convolution2D, Dense, Dropout, Embedding

Conv2D(64, (3, 3), padding='same')
Conv2D(64, (3, 3), padding='same', strides=(2, 2))
Convolution2D(64, (3, 3))
Dense(units=10, kernel_initializer='uniform')
Dropout(rate=0.5)
BatchNormalization(gamma_initializer='one')
LSTM(10, recurrent_activation='sigmoid')
Embedding(1000, 64, embeddings_initializer='uniform')
