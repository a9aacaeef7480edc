from tensorflow.keras.layers import Dense
from tensorflow.keras.models import Sequential
from feeds import TestFeed

model = Sequential()
model.add(Dense(1))
probabilities = model.predict(TestFeed('data/test'), steps=12, verbose=0)
