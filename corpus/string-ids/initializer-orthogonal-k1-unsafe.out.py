# corpus: dialect=k1 select=string-ids
from keras.layers import LSTM, Dense
from tensorflow.keras import initializers

dense = Dense(4, init=initializers.Orthogonal(gain=1.1))
memory = LSTM(8, init='glorot_uniform', inner_init=initializers.Orthogonal(gain=1.1))
