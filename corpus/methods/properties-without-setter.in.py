# corpus: select=methods
from keras.layers import Dense
from keras.models import Sequential

model = Sequential()
model.add(Dense(16, activation="relu", input_shape=(8,)))
model.trainable_weights = model.layers[0].trainable_weights
model.layers[0].non_trainable_weights = []
model.layers[-1].kernel = start
model.layers = model.layers[:1]
