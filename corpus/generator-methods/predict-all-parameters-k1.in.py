from keras.layers import Dense
from keras.models import Sequential
from keras.preprocessing.image import ImageDataGenerator

BATCH = 16
test = ImageDataGenerator().flow_from_directory('data/test', batch_size=BATCH, shuffle=False)
model = Sequential([Dense(1)])
out = model.predict_generator(generator=test, val_samples=test.nb_sample, max_q_size=4, nb_worker=2, pickle_safe=False)
