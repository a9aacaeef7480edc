from tensorflow.keras.layers import Dense
from tensorflow.keras.models import Sequential
from tensorflow.keras.preprocessing.image import ImageDataGenerator

gen = ImageDataGenerator(rescale=1 / 255)
train = gen.flow_from_directory('train', batch_size=100)
valid = gen.flow_from_directory('valid', batch_size=10)
model = Sequential([Dense(1)])
model.fit(train, steps_per_epoch=2000 // 100, epochs=1, validation_data=valid, validation_steps=200 // 10)
