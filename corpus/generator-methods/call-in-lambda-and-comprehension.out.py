from tensorflow.keras.layers import Dense
from tensorflow.keras.models import Sequential
from feeds import TestFeed

model = Sequential([Dense(1)])
score = lambda feed: model.evaluate(feed, steps=4, verbose=0)
runs = [model.predict(TestFeed(seed), steps=4, verbose=0) for seed in range(3)]
