import math
from keras.layers import Dense
from keras.models import Sequential
from keras.preprocessing.image import ImageDataGenerator

n_cats, n_dogs = 1201, 1377
train = ImageDataGenerator().flow_from_directory('data/train', batch_size=64)
model = Sequential([Dense(1)])
model.fit_generator(train, samples_per_epoch=n_cats + n_dogs, nb_epoch=1)
