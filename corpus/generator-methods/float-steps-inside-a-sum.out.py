import math
from tensorflow.keras.layers import Dense
from tensorflow.keras.models import Sequential
from feeds import train_feed, n_train

print('sqrt of the set size', math.sqrt(n_train))
model = Sequential([Dense(1)])
model.fit(train_feed(), steps_per_epoch=math.ceil(n_train / 32 + 1), epochs=3)
