from tensorflow.keras.layers import Dense
from tensorflow.keras.models import Sequential
from feeds import train_feed

params = {'steps_per_epoch': 100, 'epochs': 5}
model = Sequential([Dense(1)])
model.fit(train_feed(), **params)
