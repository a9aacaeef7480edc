import numpy as np
from keras.models import load_model
from keras.preprocessing.image import ImageDataGenerator
from keras.utils import Sequence

model = load_model("one.h5")
datagen = ImageDataGenerator(rescale=1.0 / 255)
x, y = np.zeros((40, 8, 8, 3)), np.zeros((40, 1))
train = datagen.flow(x, y, batch_size=8)
folder = datagen.flow_from_directory("train", batch_size=20)
single = datagen.flow_from_directory("test", batch_size=1, class_mode=None)


class Three(Sequence):
    def __len__(self):
        return 3

    def __getitem__(self, index):
        return np.zeros((2, 8, 8, 3)), np.zeros((2, 1))


model.fit_generator(train, steps_per_epoch=5, epochs=2)
model.fit_generator(folder, steps_per_epoch=folder.samples // 20, epochs=2)
model.fit_generator(folder, steps_per_epoch=len(folder))
model.fit_generator(Three(), steps_per_epoch=3)
model.fit_generator(Three())
model.predict_generator(single, steps=single.samples)
