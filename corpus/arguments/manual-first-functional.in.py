# corpus: select=arguments dialect=k2
from keras.layers import Dense, LSTM

x = LSTM(4, batch_input_shape=(2, 3, 4))
y = Dense(3, weights=[kernel, bias])
