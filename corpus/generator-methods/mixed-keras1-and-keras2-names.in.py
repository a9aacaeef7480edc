from keras.layers import Dense
from keras.models import Sequential
from feeds import train_feed

model = Sequential([Dense(1)])
model.fit_generator(train_feed(), steps_per_epoch=100, nb_epoch=4, max_q_size=2, workers=2)
