# corpus: select=output-signature,stray-xy
from keras.layers import Dense
from keras.models import Sequential
from feeds import train_feed

model = Sequential([Dense(1)])
model.fit_generator(train_feed(), steps_per_epoch=10)
