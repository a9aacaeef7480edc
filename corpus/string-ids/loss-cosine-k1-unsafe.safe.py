# corpus: dialect=k1 select=string-ids
from keras.layers import Dense
from keras.models import Sequential

model = Sequential()
model.add(Dense(16, input_dim=8, init='uniform'))
model.compile(optimizer='rmsprop', loss='cosine')
