import math
from tensorflow.keras.layers import Dense
from tensorflow.keras.models import Sequential
from feeds import train_feed, files, BATCH

print(math.log(len(files)))
model = Sequential([Dense(1)])
model.fit(train_feed(BATCH), steps_per_epoch=math.ceil(len(files) / BATCH), epochs=3)
