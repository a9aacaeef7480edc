from tensorflow.keras.datasets import mnist
from tensorflow.keras.layers import Dense
from tensorflow.keras.models import Sequential
from tensorflow.keras.preprocessing.image import ImageDataGenerator

(x_train, y_train), _ = mnist.load_data()
batches = ImageDataGenerator().flow(x_train, y_train, 100)
model = Sequential([Dense(1)])
model.fit(batches, steps_per_epoch=60000 // 100, epochs=2)
