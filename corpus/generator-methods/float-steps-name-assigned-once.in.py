import math
import numpy as np
from tensorflow.keras.layers import Dense
from tensorflow.keras.models import Sequential
from feeds import train_feed, test_feed, n_train, n_test

train_steps = n_train / 32
test_steps = np.ceil(n_test / 32)
print(math.inf, 'as the best loss so far')
model = Sequential([Dense(1)])
model.fit_generator(train_feed(), steps_per_epoch=train_steps, epochs=3)
loss = model.evaluate_generator(test_feed(), steps=test_steps)
