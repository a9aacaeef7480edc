# corpus: dialect=k1 select=keras1-layers
from keras.layers import LSTM, Bidirectional, Convolution2D, Dense, TimeDistributed

TimeDistributed(Dense(units=3, kernel_initializer='uniform'), input_shape=(10, 16))
TimeDistributed(Convolution2D(64, (3, 3), padding='same'))
Bidirectional(LSTM(units=32, recurrent_activation='sigmoid', return_sequences=True), merge_mode='sum')
