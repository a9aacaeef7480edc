# corpus: select=methods
from keras.layers import Dense
from keras.models import Sequential

model = Sequential()
model.add(Dense(16, activation="relu", input_shape=(8,)))
model.add(Dense(1000, activation="softmax"))
model.load_weights("old.h5")
model.pop()
model.layers[-1]._outbound_nodes = []
model.add(Dense(7, activation="softmax"))
