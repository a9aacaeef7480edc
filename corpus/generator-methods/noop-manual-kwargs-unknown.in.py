from tensorflow.keras.layers import Dense
from tensorflow.keras.models import Sequential
from feeds import train_feed
from settings import FIT_OPTIONS

model = Sequential([Dense(1)])
model.fit_generator(train_feed(), **FIT_OPTIONS)
