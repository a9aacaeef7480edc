# corpus: target=keras2
from tensorflow.keras.layers import Dense
from tensorflow.keras.models import Sequential
from tensorflow.keras.preprocessing.image import ImageDataGenerator

train = ImageDataGenerator().flow_from_directory('data/train', batch_size=10)
model = Sequential([Dense(1)])
model.fit(train, steps_per_epoch=400 // 10, epochs=4, max_queue_size=20, workers=2, use_multiprocessing=True)
