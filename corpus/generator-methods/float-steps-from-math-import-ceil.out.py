from math import ceil
from tensorflow.keras.layers import Dense
from tensorflow.keras.models import Sequential
from feeds import train_feed, valid_feed, n_train, n_valid

model = Sequential([Dense(1)])
model.fit(train_feed(), steps_per_epoch=ceil(n_train / 16), epochs=3,
                    validation_data=valid_feed(), validation_steps=ceil(n_valid / 16))
