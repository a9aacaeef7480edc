# corpus: dialect=k1 select=keras1-layers
from keras.layers import GRU, LSTM, SimpleRNN

RECURRENT = [
    LSTM(units=64, kernel_initializer='glorot_uniform', recurrent_initializer='orthogonal', unit_forget_bias=True, activation='tanh', recurrent_activation='hard_sigmoid'),
    LSTM(64, recurrent_activation='sigmoid', unit_forget_bias=False),
    LSTM(64, kernel_regularizer='l2', recurrent_regularizer='l2', bias_regularizer='l2', dropout=0.2, recurrent_dropout=0.3, recurrent_activation='sigmoid'),
    LSTM(64, input_shape=(100, 16), return_sequences=True, recurrent_activation='sigmoid'),
    LSTM(64, input_shape=(100, 16), stateful=False, recurrent_activation='sigmoid'),
    GRU(64, dropout=0.2, recurrent_activation='sigmoid'),
    GRU(units=64, recurrent_initializer='orthogonal', recurrent_activation='sigmoid', go_backwards=True),
    SimpleRNN(64, kernel_initializer='uniform', recurrent_initializer='orthogonal', activation='tanh'),
    SimpleRNN(units=64, input_shape=(None, 16), recurrent_dropout=0.1),
]
