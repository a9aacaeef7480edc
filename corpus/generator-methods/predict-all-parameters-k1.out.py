from tensorflow.keras.layers import Dense
from tensorflow.keras.models import Sequential
from tensorflow.keras.preprocessing.image import ImageDataGenerator

BATCH = 16
test = ImageDataGenerator().flow_from_directory('data/test', batch_size=BATCH, shuffle=False)
model = Sequential([Dense(1)])
out = model.predict(x=test, steps=len(test), verbose=0)
