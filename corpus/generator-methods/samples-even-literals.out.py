from tensorflow.keras.layers import Dense
from tensorflow.keras.models import Sequential
from tensorflow.keras.preprocessing.image import ImageDataGenerator

train = ImageDataGenerator(rescale=1. / 255).flow_from_directory('data/train', target_size=(64, 64), batch_size=50)
model = Sequential([Dense(1)])
model.fit(train, steps_per_epoch=2000 // 50, epochs=3)
