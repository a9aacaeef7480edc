# corpus: select=methods
from keras.layers import Dense
from keras.models import Sequential

model = Sequential()
model.add(Dense(16, activation="relu", input_shape=(8,)))
model.fit_generator(batches(), steps_per_epoch=3)
print(model.predict_generator(batches(), 3))
