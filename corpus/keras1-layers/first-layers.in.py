# corpus: dialect=k1 select=keras1-layers
from keras.layers import LSTM, Convolution1D, Embedding
from keras.models import Sequential

model = Sequential()
model.add(Embedding(output_dim=64, input_dim=1000, init='uniform', input_length=100))
model.add(Convolution1D(nb_filter=32, filter_length=3, border_mode='valid', activation='relu', subsample_length=1))
model.add(LSTM(output_dim=32, input_length=100, input_dim=64, inner_activation='sigmoid'))
