import itertools

import numpy as np
from tensorflow.keras.models import load_model
from tensorflow.keras.preprocessing.image import ImageDataGenerator

model = load_model("segment.h5")
images, masks = ImageDataGenerator(rotation_range=90), ImageDataGenerator(rotation_range=90)
image_batches = images.flow_from_directory("images", class_mode=None, seed=1)
mask_batches = masks.flow_from_directory("masks", class_mode=None, seed=1)
train = zip(image_batches, mask_batches)


class Endless:
    def __init__(self, x, y):
        self.x, self.y = x, y

    def __iter__(self):
        return self

    def __next__(self):
        return self.x, self.y


x, y = np.zeros((4, 8, 8, 3)), np.zeros((4, 8, 8, 1))
model.fit((batch for batch in train), steps_per_epoch=100, epochs=3)
model.fit((batch for batch in itertools.cycle([(x, y)])), steps_per_epoch=2,
                    validation_data=(batch for batch in Endless(x, y)), validation_steps=1)
model.evaluate(x=(batch for batch in Endless(x, y)), steps=3, verbose=0)
model.fit((pair for pair in train), steps_per_epoch=100)
