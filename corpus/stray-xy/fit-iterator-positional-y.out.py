from tensorflow.keras.layers import Dense, Flatten
from tensorflow.keras.models import Sequential
from tensorflow.keras.preprocessing.image import ImageDataGenerator


def train(images, labels):
    model = Sequential([Flatten(), Dense(10)])
    model.compile('sgd', 'mse')
    batches = ImageDataGenerator(rotation_range=10).flow(images, labels, batch_size=32)
    model.fit(batches, epochs=5)
    return model
