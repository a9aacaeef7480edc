import numpy as np
from tensorflow.keras.layers import Dense
from tensorflow.keras.models import Sequential
from feeds import train_feed, valid_feed, n_train, n_valid, bs

model = Sequential([Dense(1)])
model.fit(train_feed(bs),
                    steps_per_epoch=int(np.ceil(n_train / bs)),
                    validation_data=valid_feed(bs),
                    validation_steps=int(np.floor(n_valid / bs)))
