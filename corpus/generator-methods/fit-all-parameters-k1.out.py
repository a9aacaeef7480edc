from tensorflow.keras.callbacks import EarlyStopping
from tensorflow.keras.layers import Dense
from tensorflow.keras.models import Sequential
from tensorflow.keras.preprocessing.image import ImageDataGenerator

train = ImageDataGenerator().flow_from_directory('data/train', batch_size=20)
valid = ImageDataGenerator().flow_from_directory('data/valid', batch_size=10)

model = Sequential([Dense(1)])
model.fit(x=train, steps_per_epoch=2000 // 20, epochs=30,
                    verbose=2, callbacks=[EarlyStopping(patience=3)],
                    validation_data=valid, validation_steps=len(valid),
                    class_weight={0: 1.0, 1: 3.0},
                    initial_epoch=10)
