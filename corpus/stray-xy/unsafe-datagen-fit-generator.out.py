from tensorflow.keras.layers import Dense, Flatten
from tensorflow.keras.models import Sequential
from tensorflow.keras.preprocessing.image import ImageDataGenerator

model = Sequential([Flatten(), Dense(4)])
model.compile('sgd', 'mse')
datagen = ImageDataGenerator(rescale=1 / 255)
toys = datagen.flow_from_directory('toys', batch_size=16)
model.fit(toys, steps_per_epoch=40, epochs=3)
