import numpy as np
from tensorflow.keras.models import load_model
from tensorflow.keras.preprocessing.image import ImageDataGenerator
from tensorflow.keras.utils import Sequence

model = load_model("one.h5")
datagen = ImageDataGenerator(rescale=1.0 / 255)
x, y = np.zeros((40, 8, 8, 3)), np.zeros((40, 1))
train = datagen.flow(x, y, batch_size=8)
folder = datagen.flow_from_directory("train", batch_size=20)
single = datagen.flow_from_directory("test", batch_size=1, class_mode=None)
STEPS = 100
shaped = datagen.flow(np.arange(640.0).reshape((10, 8, 8, 1)), np.zeros(10), batch_size=4)


class Three(Sequence):
    def __len__(self):
        return 3

    def __getitem__(self, index):
        return np.zeros((2, 8, 8, 3)), np.zeros((2, 1))


model.fit((batch for batch in train), steps_per_epoch=20, epochs=2)
model.fit((batch for batch in folder), steps_per_epoch=folder.samples, epochs=2)
model.fit(folder, steps_per_epoch=STEPS, validation_data=folder, validation_steps=9)
model.fit(Three(), steps_per_epoch=9)
model.fit(train, steps_per_epoch=20, class_weight={0: 1, 1: 2})
model.evaluate((batch for batch in folder), steps=folder.samples, verbose=0)
model.fit(shaped, steps_per_epoch=3)
model.fit((batch for batch in shaped), steps_per_epoch=4)
