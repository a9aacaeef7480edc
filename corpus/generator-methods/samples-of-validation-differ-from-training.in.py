from keras.layers import Dense
from keras.models import Sequential
from keras.preprocessing.image import ImageDataGenerator

gen = ImageDataGenerator(rescale=1 / 255)
train = gen.flow_from_directory('train', batch_size=100)
valid = gen.flow_from_directory('valid', batch_size=10)
model = Sequential([Dense(1)])
model.fit_generator(train, samples_per_epoch=2000, nb_epoch=1, validation_data=valid, nb_val_samples=200)
