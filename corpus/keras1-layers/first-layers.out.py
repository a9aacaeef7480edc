# corpus: dialect=k1 select=keras1-layers
from keras.layers import LSTM, Convolution1D, Embedding
from keras.models import Sequential

model = Sequential()
model.add(Embedding(output_dim=64, input_dim=1000, embeddings_initializer='uniform', input_shape=(100,)))
model.add(Convolution1D(filters=32, kernel_size=3, padding='valid', activation='relu', strides=1))
model.add(LSTM(units=32, input_shape=(100, 64), recurrent_activation='sigmoid'))
