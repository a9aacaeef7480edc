from keras.layers import Dense
from keras.models import Sequential
from keras.preprocessing.image import ImageDataGenerator

train = ImageDataGenerator(rescale=1. / 255).flow_from_directory('data/train', target_size=(64, 64), batch_size=50)
model = Sequential([Dense(1)])
model.fit_generator(train, samples_per_epoch=2000, nb_epoch=3)
