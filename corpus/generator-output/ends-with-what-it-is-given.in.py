import numpy as np
from keras.models import load_model
from keras.preprocessing.image import ImageDataGenerator


def scaled(flow):
    for x, y in flow:
        yield x / 255.0, y


def numbered(flow):
    for number, (x, y) in enumerate(flow):
        yield x + number, y


def rows(table):
    for row in table:
        yield row[None], np.zeros((1, 1))


model = load_model("one.h5")
flow = ImageDataGenerator().flow_from_directory("train")
model.fit_generator(scaled(flow), steps_per_epoch=len(flow), epochs=3)
model.fit_generator(numbered(flow), steps_per_epoch=len(flow), epochs=3)
model.fit_generator(rows(np.zeros((8, 4))), steps_per_epoch=8, epochs=3)
