from keras.layers import Dense
from keras.models import Sequential
from keras.preprocessing.image import ImageDataGenerator

train = ImageDataGenerator(zoom_range=0.2).flow_from_directory('data/train', batch_size=20)
model = Sequential([Dense(1)])
model.fit_generator(train, samples_per_epoch=train.nb_sample, nb_epoch=1,
                    validation_data=ImageDataGenerator().flow_from_directory('data/valid', batch_size=5),
                    nb_val_samples=400)
