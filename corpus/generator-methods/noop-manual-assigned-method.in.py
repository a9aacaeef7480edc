from tensorflow.keras.models import Sequential
from feeds import batches

model = Sequential()
model.fit_generator = lambda feed, steps_per_epoch: 0
model.fit_generator(batches(), steps_per_epoch=5)
