# corpus: dialect=k1 select=string-ids
from keras.layers.recurrent import LSTM

memory = LSTM(8, 'glorot_uniform', 'orthogonal', 'one', 'tanh', 'hard_sigmoid')
