from keras.layers import Dense
from keras.models import Sequential
from feeds import train_feed, files

model = Sequential([Dense(1)])
model.fit_generator(train_feed(), steps_per_epoch=len(files)/16, epochs=3)
