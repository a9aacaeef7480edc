# corpus: dialect=k1 select=string-ids
from keras.layers.recurrent import LSTM
from tensorflow.keras import initializers

memory = LSTM(8, 'glorot_uniform', initializers.Orthogonal(gain=1.1), 'one', 'tanh', 'hard_sigmoid')
