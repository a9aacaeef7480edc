import math
from keras.datasets import cifar10
from keras.layers import Dense
from keras.models import Sequential
from keras.preprocessing.image import ImageDataGenerator

batch_size = 128
(x_train, y_train), (x_test, y_test) = cifar10.load_data()
datagen = ImageDataGenerator(horizontal_flip=True)
model = Sequential([Dense(10)])
model.fit_generator(datagen.flow(x_train, y_train, batch_size=batch_size),
                    samples_per_epoch=x_train.shape[0],
                    nb_epoch=200,
                    validation_data=(x_test, y_test),
                    nb_val_samples=x_test.shape[0])
