# corpus: dialect=k2
from keras.layers import Dense
from keras.models import Sequential
from feeds import train_feed

model = Sequential([Dense(1)])
model.fit_generator(train_feed(), 100, 10)
