from tensorflow.keras.models import Sequential
from feeds import train_feed

model = Sequential()
model.fit(x, y, nb_epoch=3)
model.fit_generator(train_feed(), 2000, 10)
