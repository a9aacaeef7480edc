import math
from keras.datasets import mnist
from keras.layers import Dense
from keras.models import Sequential
from keras.preprocessing.image import ImageDataGenerator

(x_train, y_train), (x_test, y_test) = mnist.load_data()
datagen = ImageDataGenerator()
model = Sequential([Dense(1)])
model.fit_generator(datagen.flow(x_train, y_train), samples_per_epoch=len(x_train), nb_epoch=2)
