# corpus: select=methods
from keras.layers import Dense
from keras.models import Sequential

model = Sequential()
model.add(Dense(16, activation="relu", input_shape=(8,)))
model.add(Dense(2, activation="softmax"))
chances = model.predict_proba(x, batch_size=10)[:, 1]
ask = model.predict_proba
