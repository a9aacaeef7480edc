# corpus: select=string-ids
from keras.layers import LSTM, Dense

Dense(3, kernel_initializer='normal', bias_initializer='zero')
Dense(3, kernel_initializer='lecun_uniform', kernel_regularizer='l2', kernel_constraint='non_neg')
LSTM(3, kernel_initializer='glorot_normal', recurrent_initializer='orthogonal')
