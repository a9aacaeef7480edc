from keras.datasets import mnist
from keras.layers import Dense
from keras.models import Sequential
from keras.preprocessing.image import ImageDataGenerator

(x_train, y_train), _ = mnist.load_data()
batches = ImageDataGenerator().flow(x_train, y_train, 100)
model = Sequential([Dense(1)])
model.fit_generator(batches, samples_per_epoch=60000, nb_epoch=2)
