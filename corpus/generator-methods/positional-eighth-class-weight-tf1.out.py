# corpus: dialect=tf1
from tensorflow.keras.layers import Dense
from tensorflow.keras.models import Sequential
from tensorflow.keras.preprocessing.image import ImageDataGenerator

train = ImageDataGenerator().flow_from_directory('data/train')
valid = ImageDataGenerator().flow_from_directory('data/valid')
model = Sequential([Dense(1)])
model.fit(train, steps_per_epoch=100, epochs=10, verbose=1, callbacks=None, validation_data=valid, validation_steps=25, class_weight={0: 1.0, 1: 5.0})
