from functools import partial
from tensorflow.keras.layers import Dense
from tensorflow.keras.models import Sequential
from feeds import train_feed

model = Sequential([Dense(1)])
train = model.fit_generator
train(train_feed(), 10)
quiet = partial(model.fit_generator, verbose=0)
quiet(train_feed(), 10)
