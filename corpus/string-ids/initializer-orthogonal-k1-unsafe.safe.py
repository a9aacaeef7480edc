# corpus: dialect=k1 select=string-ids
from keras.layers import LSTM, Dense

dense = Dense(4, init='orthogonal')
memory = LSTM(8, init='glorot_uniform', inner_init="orthogonal")
