# corpus: select=stray-xy
import numpy as np
from keras.models import load_model
from keras.preprocessing.image import ImageDataGenerator

x, y = np.load("x.npy"), np.load("y.npy")
model = load_model("digits.h5")
datagen = ImageDataGenerator(rotation_range=10)
shifted = datagen.flow(x, y, batch_size=32)

model.fit(shifted, epochs=5)
model.fit(datagen.flow(x, y, batch_size=32), epochs=5)
