from tensorflow.keras.layers import Dense
from tensorflow.keras.models import Sequential
from feeds import TestFeed

model = Sequential([Dense(1)])
score = lambda feed: model.evaluate_generator(feed, steps=4)
runs = [model.predict_generator(TestFeed(seed), steps=4) for seed in range(3)]
