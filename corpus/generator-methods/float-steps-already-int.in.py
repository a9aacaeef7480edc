import math
import numpy as np
from tensorflow.keras.layers import Dense
from tensorflow.keras.models import Sequential
from feeds import train_feed, valid_feed, n

model = Sequential([Dense(1)])
model.fit_generator(train_feed(), steps_per_epoch=n // 32, validation_data=valid_feed(), validation_steps=int(n / 320))
model.fit_generator(train_feed(), steps_per_epoch=math.ceil(n / 32), validation_data=valid_feed(), validation_steps=round(n / 320))
model.fit_generator(train_feed(), steps_per_epoch=int(n / 32) + 1)
model.fit_generator(train_feed(), steps_per_epoch=int(np.ceil(n / 32)))
