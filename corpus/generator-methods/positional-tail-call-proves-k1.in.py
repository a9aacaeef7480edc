from keras.layers import Dense
from keras.models import Sequential
from keras.preprocessing.image import ImageDataGenerator

batches = ImageDataGenerator().flow_from_directory('data/train', batch_size=8)
model = Sequential([Dense(1)])
model.fit_generator(batches, batches.nb_sample, nb_epoch=5)
