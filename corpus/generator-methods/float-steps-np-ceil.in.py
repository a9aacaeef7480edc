import numpy as np
from keras.layers import Dense
from keras.models import Sequential
from feeds import train_feed, valid_feed, n_train, n_valid, bs

model = Sequential([Dense(1)])
model.fit_generator(train_feed(bs),
                    steps_per_epoch=np.ceil(n_train / bs),
                    validation_data=valid_feed(bs),
                    validation_steps=np.floor(n_valid / bs))
