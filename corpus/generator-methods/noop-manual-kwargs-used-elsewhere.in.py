from tensorflow.keras.layers import Dense
from tensorflow.keras.models import Sequential
from feeds import train_feed, log

params = {'steps_per_epoch': 100, 'epochs': 5, 'workers': 4}
log(params)
model = Sequential([Dense(1)])
model.fit_generator(train_feed(), **params)
