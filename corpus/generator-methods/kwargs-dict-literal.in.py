from keras.layers import Dense
from keras.models import Sequential
from feeds import train_feed

params = {'steps_per_epoch': 100, 'nb_epoch': 5, 'workers': 4}
model = Sequential([Dense(1)])
model.fit_generator(train_feed(), **params)
