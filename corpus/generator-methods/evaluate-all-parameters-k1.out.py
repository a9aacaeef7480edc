from tensorflow.keras.layers import Dense
from tensorflow.keras.models import Sequential
from tensorflow.keras.preprocessing.image import ImageDataGenerator

test = ImageDataGenerator().flow_from_directory('data/test', batch_size=25)
model = Sequential([Dense(1)])
loss = model.evaluate(x=test, steps=500 // 25, verbose=0)
