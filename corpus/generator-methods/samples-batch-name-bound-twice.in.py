import math
from keras.layers import Dense
from keras.models import Sequential
from keras.preprocessing.image import ImageDataGenerator

size = 64
train = ImageDataGenerator().flow_from_directory('data/train', batch_size=size)
size = 10
valid = ImageDataGenerator().flow_from_directory('data/valid', batch_size=size)
model = Sequential([Dense(1)])
model.fit_generator(train, samples_per_epoch=5000, nb_epoch=3, validation_data=valid, nb_val_samples=333)
