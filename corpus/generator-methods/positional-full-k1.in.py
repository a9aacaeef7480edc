# corpus: dialect=k1
from keras.callbacks import EarlyStopping
from keras.layers import Dense
from keras.models import Sequential
from keras.preprocessing.image import ImageDataGenerator

train = ImageDataGenerator().flow_from_directory('data/train', batch_size=20)
valid = ImageDataGenerator().flow_from_directory('data/valid', batch_size=20)
stopper = EarlyStopping(patience=2)
model = Sequential([Dense(1)])
model.fit_generator(train, 2000, 10, 2, [stopper], valid, 800, {0: 1.0, 1: 5.0}, 10, 1, False, 3)
