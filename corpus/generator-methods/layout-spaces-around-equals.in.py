from keras.layers import Dense
from keras.models import Sequential
from keras.preprocessing.image import ImageDataGenerator

train = ImageDataGenerator().flow_from_directory('data/train', batch_size = 20)
model = Sequential([Dense(1)])
model.fit_generator(
        train,
        samples_per_epoch = 2000,
        nb_epoch = 5,
        verbose = 1)
