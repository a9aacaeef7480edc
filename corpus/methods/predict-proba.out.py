# corpus: select=methods
from keras.layers import Dense
from keras.models import Sequential

model = Sequential()
model.add(Dense(16, activation="relu", input_shape=(8,)))
model.add(Dense(2, activation="softmax"))
chances = model.predict(x, batch_size=10, verbose=0)[:, 1]
ask = model.predict
