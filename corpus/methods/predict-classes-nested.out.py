# corpus: select=methods
from keras.layers import Dense
from keras.models import Sequential
import numpy as np

model = Sequential()
model.add(Dense(16, activation="relu", input_shape=(8,)))
model.add(Dense(8, activation="softmax"))
route = np.argmax(model.predict(embed(np.argmax(model.predict(x, verbose=0), axis=-1)), verbose=0), axis=-1)
