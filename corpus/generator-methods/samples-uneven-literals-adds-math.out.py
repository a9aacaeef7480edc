import math
from tensorflow.keras.layers import Dense
from tensorflow.keras.models import Sequential
from tensorflow.keras.preprocessing.image import ImageDataGenerator

train = ImageDataGenerator().flow_from_directory('data/train', batch_size=48)
model = Sequential([Dense(1)])
model.fit(train, steps_per_epoch=math.ceil(2000 / 48), epochs=3)
