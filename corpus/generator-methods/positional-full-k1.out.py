# corpus: dialect=k1
from tensorflow.keras.callbacks import EarlyStopping
from tensorflow.keras.layers import Dense
from tensorflow.keras.models import Sequential
from tensorflow.keras.preprocessing.image import ImageDataGenerator

train = ImageDataGenerator().flow_from_directory('data/train', batch_size=20)
valid = ImageDataGenerator().flow_from_directory('data/valid', batch_size=20)
stopper = EarlyStopping(patience=2)
model = Sequential([Dense(1)])
model.fit(train, steps_per_epoch=2000 // 20, epochs=10, verbose=2, callbacks=[stopper], validation_data=valid, validation_steps=800 // 20, class_weight={0: 1.0, 1: 5.0}, initial_epoch=3)
