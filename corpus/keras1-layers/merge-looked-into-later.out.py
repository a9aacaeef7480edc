# corpus: dialect=k1 select=keras1-layers
from keras.layers import Dense, Embedding, Merge, Reshape
from keras.models import Sequential

words = Sequential()
words.add(Embedding(100, 8, input_shape=(1,)))
words.add(Reshape((8,)))

contexts = Sequential()
contexts.add(Embedding(100, 8, input_shape=(1,)))
contexts.add(Reshape((8,)))

model = Sequential()
model.add(Merge([words, contexts], mode="dot"))
model.add(Dense(1))
print(model.layers[0].layers[0].get_weights())
