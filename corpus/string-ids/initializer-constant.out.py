# corpus: select=string-ids
from keras.layers import LSTM, BatchNormalization, Conv2D

conv = Conv2D(8, (3, 3), kernel_initializer='zeros', bias_initializer="zeros")
norm = BatchNormalization(moving_mean_initializer='zeros')
memory = LSTM(4, kernel_initializer='glorot_uniform', recurrent_initializer='zeros')
