from keras.layers import Dense
from keras.models import Sequential
from feeds import TestFeed

model = Sequential()
model.add(Dense(1))
probabilities = model.predict_generator(TestFeed('data/test'), steps=12)
