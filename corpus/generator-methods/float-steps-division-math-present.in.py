import math
from tensorflow.keras.layers import Dense
from tensorflow.keras.models import Sequential
from feeds import train_feed, files, BATCH

print(math.log(len(files)))
model = Sequential([Dense(1)])
model.fit_generator(train_feed(BATCH), steps_per_epoch=len(files) / BATCH, epochs=3)
