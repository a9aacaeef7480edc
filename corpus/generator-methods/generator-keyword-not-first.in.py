from tensorflow.keras.layers import Dense
from tensorflow.keras.models import Sequential
from feeds import train_feed

model = Sequential([Dense(1)])
model.fit_generator(steps_per_epoch=10, generator=train_feed())
