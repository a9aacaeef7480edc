# corpus: dialect=k1 select=keras1-layers
from keras.layers import GRU, LSTM, SimpleRNN

RECURRENT = [
    LSTM(output_dim=64, init='glorot_uniform', inner_init='orthogonal', forget_bias_init='one', activation='tanh', inner_activation='hard_sigmoid'),
    LSTM(64, inner_activation='sigmoid', forget_bias_init='zero', consume_less='gpu'),
    LSTM(64, W_regularizer='l2', U_regularizer='l2', b_regularizer='l2', dropout_W=0.2, dropout_U=0.3, inner_activation='sigmoid'),
    LSTM(64, input_dim=16, input_length=100, return_sequences=True, inner_activation='sigmoid'),
    LSTM(64, input_shape=(100, 16), stateful=False, inner_activation='sigmoid'),
    GRU(64, consume_less='mem', dropout_W=0.2, inner_activation='sigmoid'),
    GRU(output_dim=64, inner_init='orthogonal', inner_activation='sigmoid', go_backwards=True),
    SimpleRNN(64, 'uniform', 'orthogonal', 'tanh'),
    SimpleRNN(output_dim=64, input_dim=16, dropout_U=0.1, consume_less='cpu'),
]
