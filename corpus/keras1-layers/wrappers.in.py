# corpus: dialect=k1 select=keras1-layers
from keras.layers import LSTM, Bidirectional, Convolution2D, Dense, TimeDistributed

TimeDistributed(Dense(output_dim=3, init='uniform'), input_shape=(10, 16))
TimeDistributed(Convolution2D(64, 3, 3, border_mode='same'))
Bidirectional(LSTM(output_dim=32, inner_activation='sigmoid', return_sequences=True), merge_mode='sum')
