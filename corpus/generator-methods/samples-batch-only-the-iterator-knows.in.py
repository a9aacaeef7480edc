import math
from keras.layers import Dense
from keras.models import Sequential
from keras.preprocessing.image import ImageDataGenerator
from settings import options

train = ImageDataGenerator().flow_from_directory(options.train, batch_size=options.batch())
model = Sequential([Dense(1)])
model.fit_generator(train, samples_per_epoch=5000, nb_epoch=math.floor(3.5))
