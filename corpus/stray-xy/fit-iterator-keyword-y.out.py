import numpy as np
from tensorflow.keras.layers import Dense, Flatten
from tensorflow.keras.models import Sequential
from tensorflow.keras.preprocessing.image import ImageDataGenerator

images, labels = np.load('images.npy'), np.load('labels.npy')
model = Sequential([Flatten(), Dense(1)])
model.compile('sgd', 'mse')
augment = ImageDataGenerator(horizontal_flip=True)
train_it = augment.flow(images, labels)
model.fit(train_it, epochs=2, verbose=0)
