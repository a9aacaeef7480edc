from tensorflow.keras.layers import Dense
from tensorflow.keras.models import Sequential
from feeds import TestFeed

model = Sequential([Dense(1)])
first = model.predict(TestFeed(), verbose=1)
second = model.predict(TestFeed(), verbose=0, steps=3)
