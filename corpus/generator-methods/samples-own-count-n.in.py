from keras.layers import Dense
from keras.models import Sequential
from keras.preprocessing.image import ImageDataGenerator

train = ImageDataGenerator().flow_from_directory('data/train')
valid = ImageDataGenerator().flow_from_directory('data/valid')
model = Sequential([Dense(1)])
model.fit_generator(train, samples_per_epoch=train.N, nb_epoch=1, validation_data=valid, nb_val_samples=valid.n)
