import math
from tensorflow.keras.datasets import cifar10
from tensorflow.keras.layers import Dense
from tensorflow.keras.models import Sequential
from tensorflow.keras.preprocessing.image import ImageDataGenerator

batch_size = 128
(x_train, y_train), (x_test, y_test) = cifar10.load_data()
datagen = ImageDataGenerator(horizontal_flip=True)
model = Sequential([Dense(10)])
model.fit(datagen.flow(x_train, y_train, batch_size=batch_size),
                    steps_per_epoch=math.ceil(x_train.shape[0] / batch_size),
                    epochs=200,
                    validation_data=(x_test, y_test))
