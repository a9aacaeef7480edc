from tensorflow.keras.layers import Dense
from tensorflow.keras.models import Sequential
from tensorflow.keras.preprocessing.image import ImageDataGenerator

train = ImageDataGenerator().flow_from_directory('data/train')
valid = ImageDataGenerator().flow_from_directory('data/valid')
model = Sequential([Dense(1)])
model.fit(train, steps_per_epoch=len(train), epochs=1, validation_data=valid, validation_steps=len(valid))
