import math
from tensorflow.keras.datasets import mnist
from tensorflow.keras.layers import Dense
from tensorflow.keras.models import Sequential
from tensorflow.keras.preprocessing.image import ImageDataGenerator

(x_train, y_train), (x_test, y_test) = mnist.load_data()
datagen = ImageDataGenerator()
model = Sequential([Dense(1)])
model.fit(datagen.flow(x_train, y_train), steps_per_epoch=math.ceil(len(x_train) / 32), epochs=2)
