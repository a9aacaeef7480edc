import math
from tensorflow.keras.layers import Dense
from tensorflow.keras.models import Sequential
from tensorflow.keras.preprocessing.image import ImageDataGenerator
from settings import options

train = ImageDataGenerator().flow_from_directory(options.train, batch_size=options.batch())
model = Sequential([Dense(1)])
model.fit(train, steps_per_epoch=math.ceil(5000 / train.batch_size), epochs=math.floor(3.5))
