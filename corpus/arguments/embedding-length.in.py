# corpus: select=arguments dialect=k2
from keras.layers import Embedding, LSTM
from keras.models import Sequential

model = Sequential()
model.add(Embedding(1000, 32, input_length=20))
model.add(LSTM(8))
