# corpus: dialect=k1 select=keras1-layers
from keras.layers import Activation, ConvLSTM2D, Dense, Embedding

a = Activation('relu', input_shape=(4,), input_dtype='float64')
b = Dense(10, input_dim=4, input_dtype='float32', init='uniform')
c = ConvLSTM2D(4, 3, 3, input_dim=3, input_length=5)
d = Embedding(1000, 64, dropout=0.2, init='uniform')
