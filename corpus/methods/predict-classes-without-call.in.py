# corpus: select=methods
from keras.layers import Dense
from keras.models import Sequential

model = Sequential()
model.add(Dense(16, activation="relu", input_shape=(8,)))
model.add(Dense(4, activation="softmax"))
ask = model.predict_classes
