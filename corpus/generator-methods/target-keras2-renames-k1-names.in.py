# corpus: target=keras2
from keras.layers import Dense
from keras.models import Sequential
from keras.preprocessing.image import ImageDataGenerator

train = ImageDataGenerator().flow_from_directory('data/train', batch_size=10)
model = Sequential([Dense(1)])
model.fit_generator(train, samples_per_epoch=400, nb_epoch=4, max_q_size=20, nb_worker=2, pickle_safe=True)
