import math
from tensorflow.keras.layers import Dense
from tensorflow.keras.models import Sequential
from tensorflow.keras.preprocessing.image import ImageDataGenerator

size = 64
train = ImageDataGenerator().flow_from_directory('data/train', batch_size=size)
size = 10
valid = ImageDataGenerator().flow_from_directory('data/valid', batch_size=size)
model = Sequential([Dense(1)])
model.fit(train, steps_per_epoch=math.ceil(5000 / train.batch_size), epochs=3, validation_data=valid, validation_steps=math.ceil(333 / size))
