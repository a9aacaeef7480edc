from tensorflow.keras.layers import Dense
from tensorflow.keras.models import Sequential
from tensorflow.keras.preprocessing.image import ImageDataGenerator

train = ImageDataGenerator(zoom_range=0.2).flow_from_directory('data/train', batch_size=20)
model = Sequential([Dense(1)])
model.fit(train, steps_per_epoch=len(train), epochs=1,
                    validation_data=ImageDataGenerator().flow_from_directory('data/valid', batch_size=5),
                    validation_steps=400 // 5)
