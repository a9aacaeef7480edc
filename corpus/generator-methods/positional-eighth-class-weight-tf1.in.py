# corpus: dialect=tf1
from tensorflow.keras.layers import Dense
from tensorflow.keras.models import Sequential
from tensorflow.keras.preprocessing.image import ImageDataGenerator

train = ImageDataGenerator().flow_from_directory('data/train')
valid = ImageDataGenerator().flow_from_directory('data/valid')
model = Sequential([Dense(1)])
model.fit_generator(train, 100, 10, 1, None, valid, 25, {0: 1.0, 1: 5.0}, 20, 2)
