from tensorflow.keras.layers import Dense
from tensorflow.keras.models import Sequential
from tensorflow.keras.preprocessing.image import ImageDataGenerator

train = ImageDataGenerator().flow_from_directory('data/train', batch_size = 20)
model = Sequential([Dense(1)])
model.fit(
        train,
        steps_per_epoch = 2000 // 20,
        epochs = 5,
        verbose = 1)
