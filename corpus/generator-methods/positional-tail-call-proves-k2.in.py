from keras.layers import Dense
from keras.models import Sequential
from feeds import train_feed, valid_feed

model = Sequential([Dense(1)])
model.fit_generator(train_feed(), 100, epochs=10, validation_data=valid_feed(), validation_steps=8)
