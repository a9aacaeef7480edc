from keras.layers import Dense
from keras.models import Sequential
from keras.preprocessing.image import ImageDataGenerator

test = ImageDataGenerator().flow_from_directory('data/test', batch_size=25)
model = Sequential([Dense(1)])
loss = model.evaluate_generator(generator=test, val_samples=500, max_q_size=4, nb_worker=2, pickle_safe=True)
